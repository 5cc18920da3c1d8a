import * as z from 'zod/mini'
import { described, matching, Name, text, wholeNumber } from './names'

export const Api = described(
  z.strictObject({
    name: described(Name, 'Name of the REST API: MyAPI becomes prod-MyAPI.'),
    description: described(text(200), 'What the API is for.'),
    stageName: described(
      matching(/^[A-Za-z0-9_-]{1,40}$/, 'must have 1 to 40 letters, digits, - or _'),
      "Name of the stage after the environment's prefix: v1 becomes prod-v1. It is part of every URL.",
    ),
    endpointType: described(
      z.enum(['REGIONAL', 'EDGE']),
      'REGIONAL answers in the region; EDGE goes through the CloudFront network of AWS first.',
    ),
    authorizer: described(
      z.strictObject({
        function: described(Name, 'Function that decides on every call. Its handler is a token authorizer.'),
        cacheSeconds: described(
          wholeNumber(0, 3600, 'seconds'),
          'Seconds that a decision is reused for the same token. 0 asks on every call.',
        ),
        identityHeader: described(
          matching(/^[A-Za-z][A-Za-z0-9-]{0,63}$/, 'must be the name of a header'),
          'Request header that carries the bearer token.',
        ),
      }),
      'The authorizer that validates every call before it reaches a function.',
    ),
  }),
  'The REST API in front of the functions.',
)
export type Api = z.infer<typeof Api>
