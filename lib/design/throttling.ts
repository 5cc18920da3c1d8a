import * as z from 'zod'
import { number, wholeNumber } from './names'

/** API Gateway throttling: a token bucket. */
export const Throttling = z.strictObject({
  rate: number(1, 10_000, 'requests a second').describe('Requests a second, sustained.'),
  burst: wholeNumber(1, 5_000, 'requests').describe('Requests at once.'),
})
export type Throttling = z.infer<typeof Throttling>
