import type { Design } from '../../design/design'
import { perEnvironment, sub } from '../intrinsics'
import { entriesOf, retained, type Entry } from '../template'
import type { Part } from '../origin'
import { opsKeyArn } from './keys'

/** What every log group shares: retention and level by environment. */
export function logs(design: Design): Entry[] {
  const rows = design.environments.map(
    each => [each.name, { RetentionDays: each.logRetentionDays, ApplicationLevel: each.logLevel }] as const,
  )
  return [
    entriesOf({ kind: 'logs' }, 'R12', 'R6').mapping(
      'Logs',
      Object.fromEntries(rows),
      'Retention in days and log level by environment',
    ),
  ]
}

/** A log group that the stack owns: encrypted with the ops key, kept when the stack goes. */
export function logGroup(part: Part, id: string, name: string, comment: string): Entry {
  return entriesOf(part, 'R12', 'R3').resource(
    id,
    'AWS::Logs::LogGroup',
    {
      LogGroupName: sub(name),
      RetentionInDays: perEnvironment('Logs', 'RetentionDays'),
      KmsKeyId: opsKeyArn,
    },
    comment,
    retained,
  )
}
