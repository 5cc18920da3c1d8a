import { commented } from './comment'
import type { Value } from './template'

/** One statement of an IAM policy, identity or resource. */
export interface Statement {
  readonly Sid: string
  readonly Effect: 'Allow' | 'Deny'
  readonly Principal?: Value
  readonly Action: string | readonly string[]
  readonly Resource?: Value
  readonly Condition?: Value
}

/** A policy document of the one version that IAM still takes. */
export function policyDocument(statements: readonly Value[]): Value {
  return { Version: '2012-10-17', Statement: statements }
}

/** Allows exact actions on exact resources. */
export function allow(sid: string, actions: readonly string[], resource: Value, condition?: Value) {
  return {
    Sid: sid,
    Effect: 'Allow',
    Action: actions,
    Resource: resource,
    ...(condition === undefined ? {} : { Condition: condition }),
  }
}

/** Allows actions that take no resource: `*`, with the reason as a comment. */
export function allowEverywhere(because: string, sid: string, actions: readonly string[]): Value {
  return commented(because, { Sid: sid, Effect: 'Allow', Action: actions, Resource: '*' })
}

/** The trust policy of a role that one service takes on. */
export function trust(service: string, condition?: Value): Value {
  return policyDocument([
    {
      Effect: 'Allow',
      Principal: { Service: service },
      Action: 'sts:AssumeRole',
      ...(condition === undefined ? {} : { Condition: condition }),
    },
  ])
}

/** Refuses plain HTTP. The string "false" is what AWS Control Tower compares with; IAM reads both alike. */
export function denyPlainHttp(action: string, resource: Value): Value {
  return commented(
    'The one place for a wildcard of this service: whatever the action, plain HTTP is refused',
    {
      Sid: 'DenyPlainHttp',
      Effect: 'Deny',
      Principal: '*',
      Action: action,
      Resource: resource,
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
  )
}
