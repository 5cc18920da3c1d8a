import type { Part } from '@/lib/cfn/origin'
import type { DesignPath, Severity } from '@/lib/problem'
import type { WafRule } from './faces'

/** The worst problem of a part, as the flag on its node shows it. */
export interface Flag {
  readonly severity: Severity
  readonly message: string
  readonly field: DesignPath
  /** How many problems the part has. */
  readonly count: number
}

export const foundationKinds = ['keys', 'secret', 'logs', 'alarms', 'dashboard', 'tracing', 'config'] as const
export type FoundationKind = (typeof foundationKinds)[number]

export function isFoundation(kind: Part['kind']): kind is FoundationKind {
  return (foundationKinds as readonly Part['kind'][]).includes(kind)
}

interface Face<Kind extends Part['kind']> {
  readonly kind: Kind
  readonly part: Part
  /** What is said aloud. */
  readonly label: string
  readonly flag?: Flag | undefined
}

export interface EnvironmentFace extends Face<'environment'> {
  readonly name: string
  readonly isShown: boolean
  readonly isWide: boolean
}
export interface WafFace extends Face<'waf'> {
  readonly rules: readonly WafRule[]
}
export interface ApiFace extends Face<'api'> {
  readonly name: string
  readonly line: string
}
export interface AuthorizerFace extends Face<'authorizer'> {
  readonly line: string
}
export interface RouteFace extends Face<'route'> {
  readonly method: string
  readonly path: string
  readonly shownPath: string
  readonly checksBody: boolean
  readonly isWide: boolean
}
export interface FunctionFace extends Face<'function'> {
  readonly name: string
  /** `512 MB · 10 s`; nothing if the function is not in the environment. */
  readonly line: string | undefined
  readonly environment: string
  readonly secrets: readonly string[]
  /** How many edges leave it, each from a port of its own. */
  readonly outs: number
  /** The resources that come with it while its node is open; nothing while it is folded. */
  readonly resources: readonly ResourceRow[]
}
/** Resources of one type that a function brings along. */
export interface ResourceRow {
  /** `Log group`, `Alarms`. */
  readonly name: string
  /** `AWS::Logs::LogGroup` */
  readonly type: string
  readonly count: number
}
export interface TableFace extends Face<'table'> {
  readonly name: string
  readonly keys: string
  readonly indexes: readonly string[]
}
export interface FoundationFace extends Face<FoundationKind> {
  readonly name: string
  /** A count, or what is set in the shown environment. */
  readonly value: string
}
export type NodeFace =
  EnvironmentFace | WafFace | ApiFace | AuthorizerFace | RouteFace | FunctionFace | TableFace | FoundationFace
export type NodeKind = NodeFace['kind']

export interface GraphNode {
  /** `function/get-item`. The three keys are one part and have `keys/data` and so on. */
  readonly id: string
  readonly width: number
  readonly height: number
  /** The height without what opening adds: ports stand by it, and so does the layout. */
  readonly folded: number
  readonly face: NodeFace
}

/** traffic: a call goes on; access: may do or read; guard: asks before letting through; link: a foundation touches it. */
export type EdgeKind = 'traffic' | 'access' | 'guard' | 'link'

export interface GraphEdge {
  readonly id: string
  readonly kind: EdgeKind
  readonly source: string
  readonly target: string
  /** `index/byCreatedAt` for a row of a table, nothing for the node itself. */
  readonly targetPort?: string | undefined
  readonly label?: string | undefined
  /** All that the edge says, where the label is short for it. */
  readonly title?: string | undefined
  /** What a click on the edge shows. */
  readonly field?: DesignPath | undefined
  readonly hasError?: boolean | undefined
}

export interface GraphModel {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

export interface Point {
  readonly x: number
  readonly y: number
}
export type Positions = ReadonlyMap<string, Point>
