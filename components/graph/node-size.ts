import type { NodeFace } from './graph-model'
import { api, authorizer, environment, foundation, frontDoor, lambda, route, table, waf } from './sizes'

export function widthOf(face: NodeFace): number {
  switch (face.kind) {
    case 'environment':
      return face.isWide ? frontDoor.width : environment.halfWidth
    case 'waf':
    case 'api':
    case 'authorizer':
      return frontDoor.width
    case 'route':
      return face.isWide ? route.wideWidth : route.width
    case 'function':
      return lambda.width
    case 'table':
      return table.width
    default:
      return foundation.width
  }
}

export function heightOf(face: NodeFace): number {
  const rows = face.kind === 'function' ? face.resources.length : 0
  return foldedHeightOf(face) + (rows === 0 ? 0 : lambda.row * rows + lambda.belowRows)
}

/** The height without what opening adds. */
export function foldedHeightOf(face: NodeFace): number {
  switch (face.kind) {
    case 'environment':
      return environment.height
    case 'waf':
      return waf.head + waf.row * face.rules.length
    case 'api':
      return api.height
    case 'authorizer':
      return authorizer.height
    case 'route':
      return route.height
    case 'function':
      // Every port keeps room for its label.
      return Math.max(lambda.height, lambda.portPitch * face.outs)
    case 'table':
      return face.indexes.length === 0 ? table.height : table.headWithRows + table.row * face.indexes.length
    default:
      return foundation.height
  }
}
