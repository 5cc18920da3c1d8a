import type { ComponentType } from 'react'
import type { Part } from '@/lib/cfn/origin'
import type { DesignPath } from '@/lib/problem'
import { AlarmsForm } from './alarms-form'
import { ApiForm } from './api-form'
import { AuthorizerForm } from './authorizer-form'
import { ConfigForm } from './config-form'
import { DashboardForm } from './dashboard-form'
import { DesignForm } from './design-form'
import { EnvironmentForm } from './environment-form'
import { FunctionForm } from './function-form'
import { KeysForm } from './keys-form'
import { LogsForm } from './logs-form'
import { RouteForm } from './route-form'
import { SecretForm } from './secret-form'
import { TableForm } from './table-form'
import { TracingForm } from './tracing-form'
import { WafForm } from './waf-form'

/** What a form gets: the part that it is about and where that part's data stands. */
export interface FormProps {
  readonly path: DesignPath
  readonly part: Part
}

/** The form of each kind of part. */
export const forms: Readonly<Record<Part['kind'], ComponentType<FormProps>>> = {
  design: DesignForm,
  environment: EnvironmentForm,
  waf: WafForm,
  api: ApiForm,
  authorizer: AuthorizerForm,
  route: RouteForm,
  function: FunctionForm,
  table: TableForm,
  secret: SecretForm,
  keys: KeysForm,
  logs: LogsForm,
  alarms: AlarmsForm,
  dashboard: DashboardForm,
  tracing: TracingForm,
  config: ConfigForm,
}
