import type { Design } from './schema/design'

export type { Design }

/** The version of the schema. A change of shape raises it and adds a migration. */
export const currentVersion = 1

/** The most bytes that the text of a design's file may have. */
export const maxDesignBytes = 1_000_000

export function environmentNames(design: Design): string[] {
  return design.environments.map(environment => environment.name)
}

/** The function that the authorizer asks, if the design has it. */
export function authorizerFunction(design: Design) {
  return design.functions.find(each => each.name === design.api.authorizer.function)
}
