/**
 * The path that the site is hosted below, from BASE_PATH: `/designer`, or nothing for a host's root. Its slashes may be left out,
 * as some shells make a place on the disk of a path that begins with one.
 */
export function basePathOf({ BASE_PATH = '' } = process.env) {
  const path = BASE_PATH.split('/').filter(Boolean).join('/')
  if (!/^[\w.~/-]*$/.test(path) || /(^|\/)\.\.?(\/|$)/.test(path)) {
    throw new Error(
      `BASE_PATH is ${JSON.stringify(BASE_PATH)}, but a path is of letters, digits and - . _ ~ between slashes: /designer`,
    )
  }
  return path && `/${path}`
}
