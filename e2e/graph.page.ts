import type { Locator, Page } from '@playwright/test'

export const graph = (page: Page) => page.getByRole('region', { name: 'Graph' })
/** A node of the graph by the beginning of what is said aloud for it. */
export const node = (page: Page, label: RegExp): Locator => graph(page).getByRole('group', { name: label })
export const bar = (page: Page) => page.getByRole('toolbar', { name: 'Add to the graph' })
