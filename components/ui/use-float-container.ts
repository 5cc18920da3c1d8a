import { useSyncExternalStore } from 'react'

/** Where tooltips and menus are put: inside a landmark, as everything that can be read. */
export function useFloatContainer(): HTMLElement | null {
  // The first render comes before there is a page; React looks again right after it.
  return useSyncExternalStore(subscribe, find, none)
}

const subscribe = () => () => undefined
const find = () => document.querySelector('main')
const none = () => null
