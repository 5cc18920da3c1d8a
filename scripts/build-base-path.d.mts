/** The path that the site is hosted below, from BASE_PATH: `/designer`, or nothing for a host's root. */
export function basePathOf(env?: { readonly BASE_PATH?: string }): string
