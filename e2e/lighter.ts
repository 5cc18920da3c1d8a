import type { Page } from '@playwright/test'

/** What a page is opened without, where a test is about something else: it would take most of the processor's time. */

/** AWS's validator takes four seconds of a processor on every page. */
export async function withoutValidator(page: Page): Promise<void> {
  await page.route('**/bindings_wasm*.wasm', route => route.abort())
}

/** Folds the output pane from the start, so that the editor of the template does not load: half of what a page costs. */
export async function withoutPane(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const layout = localStorage.getItem('groundplan.layout')
    localStorage.setItem('groundplan.layout', layout ?? '{"open":{"pane":false}}')
  })
}

/** For a spec with hundreds of dialogs and menus: they come and go at once, as for a person who asked for less motion. */
export const withoutMotion = { contextOptions: { reducedMotion: 'reduce' } } as const
