import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The licenses and notices of the packages inside vendor.js, as one text. */
export function vendorLicenses(root, inputs) {
  return `vendor.js contains the packages below.\n\n${textOf(packagesOf(root, inputs))}`
}

/** The packages that files are of, as { title, license, text }, by their titles. */
export function packagesOf(root, inputs) {
  const folders = [...new Set(inputs.map(packageFolder).filter(Boolean))]
  return folders.map(folder => readPackage(root, folder)).sort((a, b) => (a.title < b.title ? -1 : 1))
}

/** The texts of licenses under the names of their packages; the same text is printed once. */
export function textOf(packages) {
  const texts = [...new Set(packages.map(({ text }) => text))]
  const titles = text => packages.filter(found => found.text === text).map(({ title }) => title)
  const parts = texts.map(text => `${titles(text).join('\n')}\n\n${text}\n`)
  return parts.join(`\n${'-'.repeat(80)}\n\n`)
}

function packageFolder(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]
}

function readPackage(root, folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  )
  const files = readdirSync(join(root, folder))
    .filter(file => /^(licen[cs]e|notice)/i.test(file))
    .sort()
  const texts = files.map(file =>
    readFileSync(join(root, folder, file), 'utf8')
      .replaceAll('\r\n', '\n')
      .trim(),
  )
  const by = author?.name ?? author
  return {
    license,
    title: `${name} ${version} (${license})${by ? `, ${by}` : ''}`,
    text:
      texts.join('\n\n') || 'The package has no license file of its own: the license named above applies.',
  }
}
