import type { Design } from '../design'
import { freeName, isFree } from '../free-name'
import type { Handler } from '../handler'
import { isName } from '../names'
import { partLimits } from '../part-limits'

/** Adds a secret as the last of the list, under a free name. */
export function addSecret(design: Design, name = 'secret'): Design {
  if (design.secrets.length >= partLimits.secret) return design
  const base = isName(name) ? name : 'secret'
  return {
    ...design,
    secrets: [...design.secrets, { name: freeName(base, secretNames(design)), description: '' }],
  }
}

/** Removes a secret; no function reads it any more. An authorizer that signs with it keeps naming it: a check tells. */
export function removeSecret(design: Design, name: string): Design {
  if (!secretNames(design).includes(name)) return design
  return {
    ...design,
    secrets: design.secrets.filter(each => each.name !== name),
    functions: design.functions.map(each =>
      each.secrets.some(one => one.secret === name)
        ? { ...each, secrets: each.secrets.filter(one => one.secret !== name) }
        : each,
    ),
  }
}

/** Renames a secret; functions and authorizers follow, their variables keep their names. */
export function renameSecret(design: Design, from: string, to: string): Design {
  const names = secretNames(design)
  if (from === to || !names.includes(from) || !isName(to) || !isFree(to, names, from)) return design
  return {
    ...design,
    secrets: design.secrets.map(each => (each.name === from ? { ...each, name: to } : each)),
    functions: design.functions.map(each => ({
      ...each,
      handler: signingWith(each.handler, from, to),
      secrets: each.secrets.map(one => (one.secret === from ? { ...one, secret: to } : one)),
    })),
  }
}

function signingWith(handler: Handler, from: string, to: string): Handler {
  if (handler.kind !== 'token-authorizer' || handler.signingSecret !== from) return handler
  return { ...handler, signingSecret: to }
}

function secretNames(design: Design): string[] {
  return design.secrets.map(each => each.name)
}
