import fc from 'fast-check'
import { compile } from '@/lib/cfn/compile'
import { print } from '@/lib/cfn/print'
import { resolve } from '@/lib/cfn/resolve'
import { toJson } from '@/lib/cfn/template'
import { parseTemplate } from '@/lib/cfn/testing/parse-template'
import { danglingReferences } from '@/lib/cfn/testing/references'
import { checkDesign } from '@/lib/check/check'
import { checkTemplate } from '@/lib/check/check-template'
import { checkRequirements } from '@/lib/check/requirements'
import type { Design } from '@/lib/design/design'
import { readDesign, type Reading } from '@/lib/design/read-design'
import { decodeDesign } from '@/lib/design/read-link'
import { deflateText, encodeDesign } from '@/lib/design/share-link'
import { anyDesign } from '@/lib/design/testing/any-design'
import { hasErrors, type Problem } from '@/lib/problem'
import { mutatedText } from './mutated-text'

function demand(condition: boolean, what: string): void {
  if (!condition) throw new Error(what)
}

function demandSentences(problems: readonly Problem[]): void {
  // A sentence may begin with a word of the design, whatever that is.
  for (const { code, message } of problems)
    demand(/\S.*\.$/s.test(message), `${code} is no sentence: ${message}`)
}

/** Everything that is promised of a design which the schema takes. */
function judge(design: Design): void {
  const problems = checkDesign(design)
  demandSentences(problems)
  if (hasErrors(problems)) return
  const template = compile(design, () => '0123456789')
  const { text } = print(template)
  demand(JSON.stringify(parseTemplate(text)) === JSON.stringify(toJson(template)), 'the YAML reads otherwise')
  const ofTemplate = checkTemplate(design, template, () => text)
  demandSentences(ofTemplate)
  if (hasErrors(ofTemplate)) return
  const dangling = danglingReferences(template)
  demand(dangling.length === 0, `references lead nowhere: ${dangling.join()}`)
  for (const { name } of design.environments) {
    for (const { id, outcome, because } of checkRequirements(design, resolve(template, name), name)) {
      demand(outcome !== 'fails', `${id} fails in ${name}: ${because}`)
    }
  }
}

function judgeReading(reading: Reading): void {
  if ('design' in reading) return judge(reading.design)
  demand(reading.problems.length > 0, 'the text is refused without a reason')
  demandSentences(reading.problems)
}

const link = fc.oneof(
  fc.string(),
  fc.stringMatching(/^v1\.[A-Za-z0-9_-]*$/),
  mutatedText.map(text => `v1.${deflateText(text)}`),
  fc.tuple(anyDesign, fc.nat(), fc.string({ maxLength: 4 })).map(([design, at, piece]) => {
    const whole = encodeDesign(design)
    const place = at % whole.length
    return whole.slice(0, place) + piece + whole.slice(place + piece.length)
  }),
)

/** What is tried, and how often in a round. Each property throws where a promise is broken. */
export const cases = [
  {
    name: 'designs',
    runs: 20,
    property: fc.property(anyDesign, design => {
      const errors = checkDesign(design).filter(each => each.severity === 'error')
      demand(errors.length === 0, `a good design is refused: ${errors[0]?.message}`)
      judge(design)
    }),
  },
  {
    name: 'texts as files',
    runs: 100,
    property: fc.property(fc.oneof(fc.string(), fc.json(), mutatedText, mutatedText), text =>
      judgeReading(readDesign(text)),
    ),
  },
  {
    name: 'texts as links',
    runs: 100,
    property: fc.property(link, text => judgeReading(decodeDesign(text))),
  },
]

/** One round of a case from a seed: how many ran, and the smallest that fails. */
export function tryCase({ property, runs }: (typeof cases)[number], seed: number) {
  // A minute is enough to make a case small.
  const found = fc.check<[unknown]>(property as fc.IProperty<[unknown]>, {
    seed,
    numRuns: runs,
    interruptAfterTimeLimit: 60_000,
  })
  const { errorInstance, counterexample } = found
  return {
    runs: found.numRuns,
    failure: found.failed
      ? { cause: errorInstance, smallest: JSON.stringify(counterexample?.[0]) }
      : undefined,
  }
}
