import * as z from 'zod/mini'
import { described, number, wholeNumber } from './names'

/** API Gateway throttling: a token bucket. */
export const Throttling = z.strictObject({
  rate: described(number(1, 10_000, 'requests a second'), 'Requests a second, sustained.'),
  burst: described(wholeNumber(1, 5_000, 'requests'), 'Requests at once.'),
})
export type Throttling = z.infer<typeof Throttling>
