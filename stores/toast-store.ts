import { create } from 'zustand'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly action?: { readonly label: string; perform(): void }
  /** Stays until it is closed: something was lost. */
  readonly stays?: boolean
}

export interface ToastStore {
  readonly toast: Toast | undefined
  /** Shows a message at the foot of the page. One at a time: a new one takes the place of the old. */
  show(text: string, options?: Omit<Toast, 'id' | 'text'>): void
  close(): void
}

let lastId = 0

export const useToastStore = create<ToastStore>()(set => ({
  toast: undefined,
  show: (text, options = {}) => set({ toast: { id: ++lastId, text, ...options } }),
  close: () => set({ toast: undefined }),
}))

/** Says something once, from anywhere. */
export const showToast: ToastStore['show'] = (text, options) => useToastStore.getState().show(text, options)
