import * as z from 'zod'
import { Name, text } from './names'

/** A secret is a name: its value is made by Secrets Manager at deployment and is never part of a design. */
export const Secret = z
  .strictObject({
    name: Name.describe('Name of the secret: auth-signing-key becomes prod-auth-signing-key.'),
    description: text(200).describe('What the secret is for.'),
  })
  .describe('A secret that Secrets Manager generates and keeps.')
export type Secret = z.infer<typeof Secret>
