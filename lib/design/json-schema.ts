import * as z from 'zod/mini'
import { Design } from './schema/design'

/** The format of a design as JSON Schema (draft 2020-12), for editors and for programs that write designs. */
export function designJsonSchema(): object {
  return { title: 'Groundplan design', ...z.toJSONSchema(Design, { target: 'draft-2020-12' }) }
}
