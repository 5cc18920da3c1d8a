import * as z from 'zod'
import { Name, text, wholeNumber } from './names'

export const Api = z
  .strictObject({
    name: Name.describe('Name of the REST API: MyAPI becomes prod-MyAPI.'),
    description: text(200).describe('What the API is for.'),
    stageName: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,40}$/, 'must have 1 to 40 letters, digits, - or _')
      .describe(
        "Name of the stage after the environment's prefix: v1 becomes prod-v1. It is part of every URL.",
      ),
    endpointType: z
      .enum(['REGIONAL', 'EDGE'])
      .describe('REGIONAL answers in the region; EDGE goes through the CloudFront network of AWS first.'),
    authorizer: z
      .strictObject({
        function: Name.describe('Function that decides on every call. Its handler is a token authorizer.'),
        cacheSeconds: wholeNumber(0, 3600, 'seconds').describe(
          'Seconds that a decision is reused for the same token. 0 asks on every call.',
        ),
        identityHeader: z
          .string()
          .regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/, 'must be the name of a header')
          .describe('Request header that carries the bearer token.'),
      })
      .describe('The authorizer that validates every call before it reaches a function.'),
  })
  .describe('The REST API in front of the functions.')
export type Api = z.infer<typeof Api>
