import type { NodeTypes } from '@xyflow/react'
import type { NodeKind } from '../graph-model'
import { ApiNode } from './api-node'
import { AuthorizerNode } from './authorizer-node'
import { EnvironmentNode } from './environment-node'
import { FoundationNode } from './foundation-node'
import { FunctionNode } from './function-node'
import { RouteNode } from './route-node'
import { TableNode } from './table-node'
import { WafNode } from './waf-node'

/** How each kind of node is drawn. One object for good: React Flow mounts everything anew when it changes. */
export const nodeTypes = {
  environment: EnvironmentNode,
  waf: WafNode,
  api: ApiNode,
  authorizer: AuthorizerNode,
  route: RouteNode,
  function: FunctionNode,
  table: TableNode,
  keys: FoundationNode,
  secret: FoundationNode,
  logs: FoundationNode,
  alarms: FoundationNode,
  dashboard: FoundationNode,
  tracing: FoundationNode,
  config: FoundationNode,
} satisfies Record<NodeKind, unknown> as NodeTypes
