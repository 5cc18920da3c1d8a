import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The licenses and notices of the packages inside vendor.js, as one text; the same license is printed once. */
export function vendorLicenses(root, inputs) {
  const folders = [...new Set(inputs.map(packageFolder).filter(Boolean))]
  const packages = folders
    .map(folder => readPackage(root, folder))
    .sort((a, b) => (a.title < b.title ? -1 : 1))
  const texts = [...new Set(packages.map(({ text }) => text))]
  const titles = text => packages.filter(found => found.text === text).map(({ title }) => title)
  const parts = texts.map(text => `${titles(text).join('\n')}\n\n${text}\n`)
  return `vendor.js contains the packages below.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`
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
    title: `${name} ${version} (${license})${by ? `, ${by}` : ''}`,
    text:
      texts.join('\n\n') || 'The package has no license file of its own: the license named above applies.',
  }
}
