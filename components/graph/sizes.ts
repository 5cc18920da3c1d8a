/** The geometry of the graph, in px. All sizes are constants or follow from the design, so nothing is measured. */

/** Everything lands on multiples of this. */
export const gridStep = 4

export const margin = 16
export const columnHeadTop = 12
export const firstRowTop = 40

export const frontDoor = { width: 176, gap: 28, smallGap: 12 }
export const environment = { height: 40, halfWidth: 84, between: 8, lettersInHalf: 5 }
export const waf = { head: 54, row: 21 }
export const api = { height: 64 }
export const authorizer = { height: 52, trafficPort: 18, guardPort: 36 }
export const route = { height: 36, width: 184, wideWidth: 276, padding: 20, gap: 8, badge: 24 }
export const lambda = { width: 160, height: 48, port: 24, portPitch: 16, row: 21, belowRows: 4 }
export const table = { width: 180, height: 48, headWithRows: 52, row: 21, port: 24, firstRowPort: 58.5 }
export const foundation = { width: 160, height: 40, between: 12 }

/** Width of a monospace character at 11 and 12 px: the widest of the usual fonts, so that nothing is cut elsewhere. */
export const monospace = { at11: 6.63, at12: 7.23 }

/** Centres of rows: the first one, and how far the next one is. More than `few` routes stand closer. */
export const rows = { few: 7, first: 66, pitch: 58, firstOfMany: 58, pitchOfMany: 44 }
/** Space between two functions or tables: 64 and 58 from centre to centre, less the 48 of a box. */
export const spacing = { own: 10, shared: 16, table: 24, lastRow: 42, belowOpen: 16 }

export const gaps = {
  routes: 32,
  wideRoutes: 28,
  functions: 32,
  functionsOfWide: 40,
  access: 112,
  foundations: 56,
}
export const lane = { pitch: 6, beforeTarget: 14, afterSource: 8, arrivals: 8, ofDrawn: 7 }
/** The line from what a foundation touches: out at the foot of a node, down beside its column, and along below all. */
export const bus = { fromRight: 16, underNode: 4, besideDoor: 20, besideNode: 6, below: 16 }
export const label = { offset: 8, padding: 4, character: 5.7 }
export const corner = 8
export const arrow = { length: 6, width: 7 }

/** The width that a label of an edge takes, its padding included; bold, because selection makes it bold. */
export function labelWidth(text: string): number {
  return text.length * label.character + 2 * label.padding
}

/** The next number up that is on the grid. */
export function onGrid(value: number): number {
  return Math.ceil(value / gridStep) * gridStep
}
