import { create } from 'zustand'
import type { Part } from '@/lib/cfn/origin'
import type { Design } from '@/lib/design/design'
import type { Problem } from '@/lib/problem'
import type { SavedDesign } from './saved/database'

/** One of two designs that are compared, and which one it is in words. */
export interface Side {
  readonly title: string
  readonly design: Design
}

/** What stands over the page and waits for an answer. One at a time. */
export type Overlay =
  | {
      readonly kind:
        | 'share'
        | 'keys'
        | 'rename'
        | 'open'
        | 'designs'
        | 'own-designs'
        | 'states'
        | 'palette'
        | 'history'
        | 'tour'
    }
  /** A file, link or stored text that could not be read, with what is wrong about it. */
  | {
      readonly kind: 'refused'
      readonly title: string
      readonly consequence: string
      readonly problems: readonly Problem[]
      /** What was read, offered as a file, so that nothing is lost. */
      readonly raw?: string
    }
  /** What of a document its design does not have. */
  | { readonly kind: 'imported'; readonly from: string; readonly notes: readonly string[] }
  /** A kept design that gets another name. */
  | { readonly kind: 'rename-saved'; readonly saved: SavedDesign }
  /** Parts that are to be removed, though others use them. */
  | { readonly kind: 'delete'; readonly parts: readonly Part[] }
  /** Two designs side by side, or a link that shows them so. */
  | { readonly kind: 'compare' | 'share-diff'; readonly before: Side; readonly after: Side }
  /** The design's file, which somebody else has changed since. */
  | { readonly kind: 'file-changed'; readonly name: string }
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
