import type { RequirementId } from '../../cfn/origin'
import { alarms } from './alarms'
import { authorization } from './authorization'
import { configuration } from './configuration'
import { encryption } from './encryption'
import { environments } from './environments'
import { leastPrivilege } from './least-privilege'
import { logs } from './logs'
import { webAcl } from './web-acl'
import { allowList } from './allow-list'
import { physicalNames } from './physical-names'
import type { ProofOf } from './proof'
import { roles } from './roles'
import { routing } from './routing'
import { runtimes } from './runtimes'
import { secrecy } from './secrecy'
import { sizes } from './sizes'
import { structure } from './structure'
import { tables } from './tables'
import { target } from './target'
import { tracing } from './tracing'
import { versions } from './versions'

/** The proof of each requirement. */
export const proofs: Readonly<Record<RequirementId, ProofOf>> = {
  R1: routing,
  R2: tables,
  R3: encryption,
  R4: roles,
  R5: leastPrivilege,
  R6: environments,
  R7: secrecy,
  R8: versions,
  R9: webAcl,
  R10: authorization,
  R11: allowList,
  R12: logs,
  R13: alarms,
  R14: tracing,
  R15: configuration,
  R16: sizes,
  R17: target,
  R18: physicalNames,
  R19: runtimes,
  R20: structure,
}
