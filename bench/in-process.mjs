import { bundle } from './bundle.mjs'
import { runNode } from './measure.mjs'
import { ms, printSection } from './report.mjs'

/** Checking, compiling and printing in a warm process, and share links. */
export async function benchInProcess({ folder }) {
  const { text } = await runNode([await bundle('in-process', folder)], { folder })
  const { compiling, links } = JSON.parse(text)
  printSection(
    'In one warm process: median CPU ms',
    Object.entries(compiling).flatMap(([name, figures]) => [
      { what: `${name}: check`, ours: ms(figures.check) },
      { what: `${name}: compile`, ours: ms(figures.compile) },
      { what: `${name}: print all ${figures.entries} entries`, ours: ms(figures.print) },
      {
        what: `${name}: print after an edit of a memory size, ${figures.reprinted} entries`,
        ours: ms(figures.edit),
        beside: ms(figures.print),
        ratio: figures.edit / figures.print,
      },
      { what: `${name}: the page's worker answers this edit with the template`, ours: ms(figures.template) },
      { what: `${name}: and with what is to be said of it`, ours: ms(figures.judgement) },
    ]),
  )
  printSection(
    'Share links: characters, median CPU ms',
    Object.entries(links).flatMap(([name, link]) => [
      {
        what: `${name}: characters v. deflate alone`,
        ours: String(link.characters),
        beside: String(link.deflated),
        ratio: link.characters / link.deflated,
        target: '<= 1.1x',
        met: link.characters <= 1.1 * link.deflated,
      },
      {
        what: `${name}: encode + decode`,
        ours: `${ms(link.encode)} + ${ms(link.decode)}`,
        target: '<= 20 ms',
        met: link.isRead && link.encode + link.decode <= 20,
      },
    ]),
  )

  const bomb = JSON.parse((await runNode([await bundle('bomb', folder)], { folder })).text)
  printSection('Two links that would become 200 MB', [
    {
      what: 'both are refused: ms of one',
      ours: ms(bomb.ms / 2),
      target: '<= 300 ms',
      met: bomb.isRefused && bomb.ms / 2 <= 300,
    },
    {
      what: 'memory over what the process had',
      ours: `${bomb.megabytes.toFixed(1)} MB`,
      target: '<= 100 MB',
      met: bomb.megabytes <= 100,
    },
  ])
}
