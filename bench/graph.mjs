import { inBrowser } from './browser.mjs'
import { benchGestures } from './gestures.mjs'
import { benchMemory } from './memory.mjs'
import { benchOpening, benchOpeningLink } from './opening.mjs'
import { benchTyping } from './typing.mjs'

/** The page at work in Chromium: moving the graph, opening a large design, typing in a form, and what it keeps in memory. */
export async function benchGraph(given) {
  await inBrowser(async ({ browser, address }) => {
    for (const measure of [benchGestures, benchOpening, benchOpeningLink, benchTyping, benchMemory])
      await measure({ ...given, browser, address })
  })
}
