import { explainLine } from '@/lib/cfn/docs/explain-line'
import type { Compiled } from '@/workers/compiled'
import { reasonOf } from './reason'
import { requirementTitles } from './requirement-titles'

/**
 * What is shown over a line of the template, as paragraphs of Markdown: what it is, the functions in it, why it is there, and
 * the page of AWS about it. None for an empty line.
 */
export function hoverTexts(
  lines: readonly string[],
  { yaml, blocks }: Pick<Compiled, 'yaml' | 'blocks'>,
  line: number,
): string[] {
  const { what, calls, block } = explainLine(lines, blocks, line)
  if (!what) return []
  const of = block?.type !== undefined && block.type !== what.name ? ` of ${block.type}` : ''
  const texts = [`**${literal(what.name)}**${literal(of)}`, literal(what.says)]
  for (const { name, says } of calls) texts.push(`**${literal(name)}** ${literal(says)}`)
  if (block) {
    const { maker, says = '' } = reasonOf(yaml.split('\n'), block)
    texts.push(`Made by **${literal(maker)}**. ${literal(says)}`)
    for (const id of block.origin.requirements) texts.push(`${id} ${literal(requirementTitles[id])}`)
  }
  return [...texts, `[AWS documentation](${what.address})`]
}

/** Names of a person stand in a template: nothing in them is a mark of Markdown. */
function literal(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()<>#+\-!|~&.]/g, '\\$&')
}
