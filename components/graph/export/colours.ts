import type { Hue } from '../../ui/tile'

/** The colours of a picture. A file has no style sheet beside it, so it holds the values of the tokens themselves. */
export interface Colours {
  readonly canvas: string
  readonly raised: string
  readonly surface2: string
  readonly line: string
  readonly lineStrong: string
  readonly lineControl: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly inkOnSolid: string
  readonly accent: string
  readonly error: string
  readonly errorLine: string
  readonly warning: string
  readonly warningLine: string
  readonly edgeTraffic: string
  readonly edgeAccess: string
  readonly edgeGuard: string
  readonly kind: Readonly<Record<Hue, string>>
}

export const colours: Readonly<Record<'light' | 'dark', Colours>> = {
  light: {
    canvas: '#f6f6f8',
    raised: '#ffffff',
    surface2: '#f5f5f7',
    line: '#e6e7eb',
    lineStrong: '#d3d5dc',
    lineControl: '#858a97',
    ink: '#16181d',
    ink2: '#525763',
    ink3: '#666b78',
    inkOnSolid: '#ffffff',
    accent: '#2457d6',
    error: '#bf2318',
    errorLine: '#e0685e',
    warning: '#7f5300',
    warningLine: '#d09a2c',
    edgeTraffic: '#858b98',
    edgeAccess: '#569a79',
    edgeGuard: '#ba6d9b',
    kind: {
      waf: '#6b41c4',
      api: '#0a6f8c',
      authorizer: '#a82670',
      route: '#4a5a70',
      function: '#b04a08',
      table: '#0c7048',
      key: '#7d5f00',
      secret: '#5d6a00',
      watch: '#525763',
    },
  },
  dark: {
    canvas: '#0e0f12',
    raised: '#1d1f24',
    surface2: '#1c1e23',
    line: '#26282e',
    lineStrong: '#383b44',
    lineControl: '#6f7482',
    ink: '#eceef2',
    ink2: '#a9adb9',
    ink3: '#8f94a1',
    inkOnSolid: '#131418',
    accent: '#83a9ff',
    error: '#ff8d83',
    errorLine: '#b8483f',
    warning: '#efbd5a',
    warningLine: '#8d6c27',
    edgeTraffic: '#666b78',
    edgeAccess: '#3f7d61',
    edgeGuard: '#8f5478',
    kind: {
      waf: '#b79bff',
      api: '#5fc6e3',
      authorizer: '#f08cc4',
      route: '#a3b4cb',
      function: '#f5a06a',
      table: '#5fcf9d',
      key: '#dcbd55',
      secret: '#bfcf5a',
      watch: '#a9adb9',
    },
  },
}
