import type { Design } from '../../design/design'
import type { CodeHash } from '../compile'
import type { Entry } from '../template'
import { alarms } from './alarms'
import { api } from './api'
import { conditions } from './conditions'
import { configRecorder } from './config-recorder'
import { configRules } from './config-rules'
import { dashboards } from './dashboards'
import { deployments } from './deployments'
import { designMetadata } from './design-metadata'
import { functions } from './functions'
import { keys } from './keys'
import { logs } from './log-groups'
import { parameters } from './parameters'
import { secrets } from './secrets'
import { tables } from './tables'
import { tracing } from './tracing'
import { waf } from './waf'

/** A building block: a part of the template made from the design alone. It never sees what another block made. */
export type Block = (design: Design, codeHash: CodeHash) => Entry[]

/** Every building block, in the order in which a reader meets its entries. */
export const blocks: readonly Block[] = [
  designMetadata,
  parameters,
  conditions,
  keys,
  secrets,
  tables,
  logs,
  functions,
  deployments,
  api,
  waf,
  alarms,
  tracing,
  dashboards,
  configRecorder,
  configRules,
]
