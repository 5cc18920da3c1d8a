import * as z from 'zod/mini'
import { described, Name, text } from './names'

/** A secret is a name: its value is made by Secrets Manager at deployment and is never part of a design. */
export const Secret = described(
  z.strictObject({
    name: described(Name, 'Name of the secret: auth-signing-key becomes prod-auth-signing-key.'),
    description: described(text(200), 'What the secret is for.'),
  }),
  'A secret that Secrets Manager generates and keeps.',
)
export type Secret = z.infer<typeof Secret>
