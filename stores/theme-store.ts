import { create } from 'zustand'

export type Theme = 'light' | 'dark'

export interface ThemeStore {
  /** What is shown now. */
  readonly theme: Theme
  /** From light to dark and back; the choice is kept in this browser. */
  toggle(): void
}

const storageKey = 'groundplan.theme'
const wantsDark = '(prefers-color-scheme: dark)'

function shown(): Theme {
  if (typeof document === 'undefined') return 'light'
  const chosen = document.documentElement.dataset.theme
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia(wantsDark).matches ? 'dark' : 'light'
}

export const useThemeStore = create<ThemeStore>()((set, get) => {
  if (typeof matchMedia !== 'undefined') {
    matchMedia(wantsDark).addEventListener('change', () => set({ theme: shown() }))
  }
  return {
    theme: shown(),
    toggle() {
      const theme = get().theme === 'dark' ? 'light' : 'dark'
      document.documentElement.dataset.theme = theme
      try {
        localStorage.setItem(storageKey, theme)
      } catch {
        // The theme then lasts as long as the page.
      }
      set({ theme })
    },
  }
})
