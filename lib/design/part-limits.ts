/** The most parts of each kind that a design has. */
export const partLimits = { route: 1000, function: 200, table: 200, secret: 50 } as const
