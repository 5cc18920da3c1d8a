import type { Page } from '@playwright/test'

/** What a page is opened without, where a test is about something else: it would take most of the processor's time. */

/** AWS's validator takes four seconds of a processor on every page. */
export async function withoutValidator(page: Page): Promise<void> {
  await page.route('**/bindings_wasm*.wasm', route => route.abort())
}

/** The types of the code editor take its worker seconds to read. */
export async function withoutTypes(page: Page): Promise<void> {
  await page.route('**/types.json', route => route.abort())
}

/** Folds the output pane from the start, so that the editor of the template does not load: half of what a page costs. */
export async function withoutPane(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const layout = localStorage.getItem('groundplan.layout')
    localStorage.setItem('groundplan.layout', layout ?? '{"open":{"pane":false}}')
  })
}

/** For what is about moving; all else is tried as for a person who asked for less motion, because it costs a tenth less. */
export const withMotion = { contextOptions: { reducedMotion: 'no-preference' } } as const
