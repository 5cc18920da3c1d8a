import { currentVersion } from './design'

/** Turns a design of one version into the next one's. What it is given is JSON that nobody has checked yet. */
export interface Migration {
  /** The version that it starts from; it gives the next one. */
  readonly from: number
  readonly migrate: (design: Record<string, unknown>) => Record<string, unknown>
}

/**
 * Every migration, in order and without a gap up to the current version. Each has its file, `migrations/<from>.ts`, and a
 * test beside it: a change of the schema that refuses or misreads a saved design adds one.
 */
export const migrations: readonly Migration[] = []

/** The oldest version that can still be read. */
export function oldestVersion(list = migrations, current: number = currentVersion): number {
  return list[0]?.from ?? current
}

/** Takes a design of version `from` through every later migration. Pure, and it sets the version itself. */
export function migrate(
  value: Record<string, unknown>,
  from: number,
  list = migrations,
): Record<string, unknown> {
  return list
    .filter(each => each.from >= from)
    .reduce((design, each) => ({ ...each.migrate(design), version: each.from + 1 }), value)
}
