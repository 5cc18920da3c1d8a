import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix, relative, sep } from 'node:path'
import ts from 'typescript'

/**
 * The types that a handler's code can see, for the editor in the page. `offered` are the names that vendor.js exports, by
 * package: { jose: ['errors', 'jwtVerify', ...] }.
 *
 * They are JSON, `{ options, files }`: the compiler options of handlers/tsconfig.json as a language service takes
 * them, and the text of every declaration file by its URI. They lie below `file:///types/` and refer to each other by
 * path, so that nothing needs a package.json; below `file:///node_modules/` stands what an import finds: of each package
 * all types, but as values only the names that vendor.js exports.
 */
export function buildHandlerTypes(root, offered) {
  const folder = join(root, 'handlers')
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder)
  const sources = sourcePaths(root)
  const program = ts.createProgram([...sources, join(folder, 'vendor/exports.ts')], options)
  const declarations = program
    .getSourceFiles()
    .filter(file => file.isDeclarationFile && !program.isSourceFileDefaultLibrary(file))
  // TypeScript names a file where it really lies.
  const modules = realpathSync(join(root, 'node_modules'))
  const uris = new Map(declarations.map(({ fileName }) => [fileName, typesUri(modules, fileName)]))
  const find = (specifier, from) =>
    ts.resolveModuleName(specifier, from, options, ts.sys).resolvedModule?.resolvedFileName

  const files = [
    ...declarations.map(file => [uris.get(file.fileName), withPaths(file, uris, find)]),
    ...facades(sources, offered, uris, find),
  ]
  return `${JSON.stringify(
    { options: portable(options), files: Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1))) },
    null,
    1,
  )}\n`
}

function sourcePaths(root) {
  const folder = join(root, 'handlers')
  const names = readdirSync(folder).filter(name => name.endsWith('.ts') && !name.includes('.test.'))
  return names.sort().map(name => join(folder, name))
}

function typesUri(modules, path) {
  return `file:///types/${relative(modules, path).split(sep).join('/')}`
}

/** A declaration file whose imports of packages lead to their files. */
function withPaths({ fileName, text }, uris, find) {
  const { importedFiles } = ts.preProcessFile(text)
  let written = ''
  let done = 0
  for (const { fileName: specifier, pos } of importedFiles.sort((a, b) => a.pos - b.pos)) {
    const found = isPackage(specifier) && uris.get(find(specifier, fileName))
    if (!found) continue
    // Past the quote.
    written += text.slice(done, pos + 1) + pathTo(found, uris.get(fileName))
    done = pos + 1 + specifier.length
  }
  // Node's own declarations are there anyway; looked up by name, they would not be found.
  return (written + text.slice(done)).replace(/^\/\/\/ <reference types="node" ?\/>\r?\n?/gm, '')
}

/** Node's own modules are declared by name, so a package of that name does not count. */
function isPackage(specifier) {
  return !specifier.startsWith('.') && !isBuiltin(specifier)
}

/** What stands under the name of each package that handlers import. */
function facades(sources, offered, uris, find) {
  const imported = sources.flatMap(path => ts.preProcessFile(readFileSync(path, 'utf8')).importedFiles)
  const names = [...Object.keys(offered), ...imported.map(each => each.fileName)].filter(isPackage)
  return [...new Set(names)].map(name => {
    const uri = `file:///node_modules/${name}/index.d.ts`
    const from = JSON.stringify(pathTo(uris.get(find(name, sources[0])), uri))
    const values = offered[name]
    return [
      uri,
      `export type * from ${from}\n${values ? `export { ${values.join(', ')} } from ${from}\n` : ''}`,
    ]
  })
}

/** `../../types/jose/dist/types/index.js`: the path between two URIs as an import of the first writes it. */
function pathTo(uri, from) {
  const path = posix.relative(posix.dirname(new URL(from).pathname), new URL(uri).pathname)
  return (path.startsWith('.') ? path : `./${path}`).replace(/\.d\.([cm]?)ts$/, '.$1js')
}

/** Node's types are among the files, and a path of this machine is no option. */
function portable({ configFilePath: _path, ...options }) {
  return { ...options, types: [] }
}
