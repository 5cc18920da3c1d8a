import type { HandlerKind } from '../handlers/actions'

export const kinds: HandlerKind[]
export function buildHandlers(root: string): Promise<Map<string, string>>
