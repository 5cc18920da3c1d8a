import type { Part } from '@/lib/cfn/origin'
import type { GlyphName } from './ui/glyph'
import type { Hue } from './ui/tile'

/** How each kind of part is drawn and what it is called. */
export const kinds: Readonly<Record<Part['kind'], { hue: Hue; glyph: GlyphName; title: string }>> = {
  waf: { hue: 'waf', glyph: 'waf', title: 'WAF' },
  api: { hue: 'api', glyph: 'api', title: 'API' },
  authorizer: { hue: 'authorizer', glyph: 'authorizer', title: 'Authorizer' },
  environment: { hue: 'watch', glyph: 'env', title: 'Environment' },
  route: { hue: 'route', glyph: 'route', title: 'Route' },
  function: { hue: 'function', glyph: 'function', title: 'Function' },
  table: { hue: 'table', glyph: 'table', title: 'Table' },
  secret: { hue: 'secret', glyph: 'secret', title: 'Secret' },
  keys: { hue: 'key', glyph: 'key', title: 'Keys' },
  logs: { hue: 'watch', glyph: 'log', title: 'Log groups' },
  alarms: { hue: 'watch', glyph: 'alarm', title: 'Alarms' },
  dashboard: { hue: 'watch', glyph: 'dash', title: 'Dashboard' },
  tracing: { hue: 'watch', glyph: 'trace', title: 'X-Ray' },
  config: { hue: 'watch', glyph: 'config', title: 'AWS Config' },
  design: { hue: 'api', glyph: 'api', title: 'The whole design' },
}
