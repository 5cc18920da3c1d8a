import * as z from 'zod'
import { Api } from './api'
import { Environment } from './environment'
import { LambdaFunction } from './function'
import { Monitoring } from './monitoring'
import { text } from './names'
import { regions } from './region'
import { Route } from './route'
import { Secret } from './secret'
import { Table } from './table'
import { Waf } from './waf'

/** The version of the schema below. A change of shape raises it and adds a migration. */
export const currentVersion = 1

/** The document: all that a person decided, and nothing that can be derived from it. */
export const Design = z
  .strictObject({
    version: z.literal(currentVersion).describe('Version of this format.'),
    name: text(80).min(1, 'must not be empty').describe('Name of the design.'),
    description: text(500).describe('What the design is for.'),
    region: z.enum(regions).describe('AWS region of every environment.'),
    environments: z.array(Environment).min(1).max(8).describe('The environments, prod and dev among them.'),
    api: Api,
    routes: z.array(Route).max(1000).describe('The routes.'),
    functions: z.array(LambdaFunction).max(200).describe('The functions.'),
    tables: z.array(Table).max(200).describe('The tables.'),
    secrets: z.array(Secret).max(50).describe('The secrets.'),
    waf: Waf,
    monitoring: Monitoring,
  })
  .describe('A serverless API on AWS.')
export type Design = z.infer<typeof Design>

export function environmentNames(design: Design): string[] {
  return design.environments.map(environment => environment.name)
}

/** The function that the authorizer asks, if the design has it. */
export function authorizerFunction(design: Design) {
  return design.functions.find(each => each.name === design.api.authorizer.function)
}
