import { checkDesign } from '../../../check/check'
import { hasErrors, type Problem } from '../../../problem'
import type { Design } from '../../design'
import { starter } from '../../starter'
import type { Change } from '../change'
import { isVisit, readPhrase, type Phrase } from '../phrase'
import { isWrong } from '../sentences'

/** What a text says, with dev shown. */
export function read(text: string, design: Design = starter): Phrase | undefined {
  return readPhrase(text, { design, environment: 'dev', check: checkDesign })
}

/** The change that a text asks for; throws when it asks for none. */
export function change(text: string, design?: Design): Change {
  const phrase = read(text, design)
  if (!phrase || isWrong(phrase) || isVisit(phrase)) throw new Error(`${text}: ${JSON.stringify(phrase)}`)
  return phrase
}

/** The design after the change. */
export function done(text: string, design: Design = starter): Design {
  return change(text, design).apply(design)
}

/** What is wrong with a text. */
export function told(text: string, design?: Design): string | undefined {
  const phrase = read(text, design)
  return phrase && isWrong(phrase) ? phrase.problem : undefined
}

export function errors(design: Design): Problem[] {
  return checkDesign(design).filter(each => hasErrors([each]))
}
