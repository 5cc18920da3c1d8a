import { create } from 'zustand'
import type { Part } from '@/lib/cfn/origin'
import type { Problem } from '@/lib/problem'

/** What stands over the page and waits for an answer. One at a time. */
export type Overlay =
  | { readonly kind: 'share' | 'keys' | 'rename' | 'open' | 'designs' | 'palette' | 'history' | 'tour' }
  /** A file, link or stored text that could not be read, with what is wrong about it. */
  | {
      readonly kind: 'refused'
      readonly title: string
      readonly consequence: string
      readonly problems: readonly Problem[]
      /** What was read, offered as a file, so that nothing is lost. */
      readonly raw?: string
    }
  /** Parts that are to be removed, though others use them. */
  | { readonly kind: 'delete'; readonly parts: readonly Part[] }
  /** A download that errors stop. */
  | { readonly kind: 'not-ready'; readonly what: string }

export interface OverlayStore {
  readonly overlay: Overlay | undefined
  show(overlay: Overlay): void
  close(): void
}

export const useOverlayStore = create<OverlayStore>()(set => ({
  overlay: undefined,
  show: overlay => set({ overlay }),
  close: () => set({ overlay: undefined }),
}))

export const showOverlay: OverlayStore['show'] = overlay => useOverlayStore.getState().show(overlay)
