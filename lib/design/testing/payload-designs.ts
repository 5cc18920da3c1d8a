import type { Design } from '../design'
import { everyText } from './every-text'
import { payloads } from './payloads'
import { isTaken, oneOfEach, textPlaces, withTexts, type TextPlace } from './text-places'

const places = textPlaces(everyText)
/** The fields of a design, each by its first place in `everyText`. */
export const fields = oneOfEach(places)

const taking = new Map<string, readonly TextPlace[]>()

/** The fields that take a payload. */
export function fieldsTaking(payload: string): readonly TextPlace[] {
  const found = taking.get(payload) ?? fields.filter(each => isTaken(everyText, each, payload))
  taking.set(payload, found)
  return found
}

const takes = ({ field }: TextPlace, payload: string) =>
  fieldsTaking(payload).some(one => one.field === field)

/** A design with the payload in every place that takes it. */
export function fullOf(payload: string): Design {
  // A key can be there only once.
  const filled = places.filter(each => takes(each, payload) && (!each.isKey || fields.includes(each)))
  return withTexts(everyText, new Map(filled.map(each => [each, payload])))
}

/** A design with all payloads: each place that takes any has one, those that nothing has yet first. */
export function mixed(): Design {
  const design = { ...everyText, functions: everyText.functions.map(withVariables) }
  // What few fields take comes first, before others have their places.
  const left = payloads.toSorted((one, other) => fieldsTaking(one).length - fieldsTaking(other).length)
  const texts = new Map<TextPlace, string>()
  for (const place of textPlaces(design)) {
    const text = [...left, ...payloads].find(each => takes(place, each))
    if (text === undefined) continue
    texts.set(place, text)
    if (left.includes(text)) left.splice(left.indexOf(text), 1)
  }
  return withTexts(design, texts)
}

/** More texts than a usual function has: as many as there are payloads, or so. */
function withVariables(each: Design['functions'][number]): Design['functions'][number] {
  const numbers = Array.from({ length: 9 }, (_, at) => at)
  return { ...each, variables: numbers.map(at => ({ name: `TEXT_${at}`, values: { prod: '', dev: '' } })) }
}
