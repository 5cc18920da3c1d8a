import type { NodeTypes } from '@xyflow/react'
import type { NodeKind } from '../graph-model'
import { ApiNode } from './api-node'
import { AuthorizerNode } from './authorizer-node'
import { EnvironmentNode } from './environment-node'
import { FunctionNode } from './function-node'
import { RouteNode } from './route-node'
import { SecretNode } from './secret-node'
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
  secret: SecretNode,
} satisfies Record<NodeKind, unknown> as NodeTypes
