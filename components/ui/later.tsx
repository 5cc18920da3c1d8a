import { useEffect, useState, type ComponentType } from 'react'
import { once } from './once'

const loads: (() => Promise<unknown>)[] = []

let firstFrame: Promise<void> | undefined

/** Once the page has been painted: nothing that comes later may hold that up. */
function afterFirstFrame(): Promise<void> {
  return (firstFrame ??= new Promise(done => requestAnimationFrame(() => setTimeout(done))))
}

/** Code that the first view does without. It comes when it is asked for, or with `loadTheRest`. */
export function later<T>(load: () => Promise<T>): () => Promise<T> {
  const loadOnce = once(load)
  loads.push(loadOnce)
  return loadOnce
}

/** A component that comes later: asked for once the rest of the page is there, and from then on drawn at once. */
export function laterComponent<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined
  const loadOnce = later(async () => (loaded = await load()))
  return function Later(props: P) {
    const [Component, setComponent] = useState<ComponentType<P> | undefined>(() => loaded)
    const [failure, setFailure] = useState<Error>()
    useEffect(() => {
      if (Component) return
      void afterFirstFrame()
        .then(loadOnce)
        .then(found => setComponent(() => found), setFailure)
    }, [Component])
    if (failure) throw failure
    return Component ? <Component {...props} /> : null
  }
}

/** Loads all that comes later, so that nothing that is done afterwards needs the network. */
export async function loadTheRest(): Promise<void> {
  await afterFirstFrame()
  // What is loaded may name more.
  for (let done = 0; done < loads.length;) {
    const next = loads.slice(done)
    done = loads.length
    await Promise.allSettled(next.map(load => load()))
  }
}
