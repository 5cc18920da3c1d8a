import * as z from 'zod/mini'
import { currentVersion } from '../design'
import { partLimits } from '../part-limits'
import { regions } from '../region'
import { Api } from './api'
import { Environment } from './environment'
import { LambdaFunction } from './function'
import { Monitoring } from './monitoring'
import { described, text } from './names'
import { Route } from './route'
import { Secret } from './secret'
import { Table } from './table'
import { Waf } from './waf'

/** The document: all that a person decided, and nothing that can be derived from it. */
export const Design = described(
  z.strictObject({
    version: described(z.literal(currentVersion), 'Version of this format.'),
    name: described(text(80).check(z.minLength(1, 'must not be empty')), 'Name of the design.'),
    description: described(text(500), 'What the design is for.'),
    region: described(z.enum(regions), 'AWS region of every environment.'),
    environments: described(
      z.array(Environment).check(z.minLength(1), z.maxLength(8)),
      'The environments, prod and dev among them.',
    ),
    api: Api,
    routes: described(z.array(Route).check(z.maxLength(partLimits.route)), 'The routes.'),
    functions: described(z.array(LambdaFunction).check(z.maxLength(partLimits.function)), 'The functions.'),
    tables: described(z.array(Table).check(z.maxLength(partLimits.table)), 'The tables.'),
    secrets: described(z.array(Secret).check(z.maxLength(partLimits.secret)), 'The secrets.'),
    waf: Waf,
    monitoring: Monitoring,
  }),
  'A serverless API on AWS.',
)
export type Design = z.infer<typeof Design>
