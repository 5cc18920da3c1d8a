const head = 'openapi: 3.0.3\ninfo: { title: A, version: "1" }\n'
const answer = 'responses: { "200": { description: ok } }'
const nested = (depth: number) => `${head}x: ${'['.repeat(depth)}${']'.repeat(depth)}\n`
const aliases = Array.from({ length: 9 }, (_, at) => {
  const inside = at === 0 ? Array(9).fill('x') : Array(9).fill(`*a${at - 1}`)
  return `a${at}: &a${at} [${inside.join(', ')}]\n`
}).join('')
const chain = Array.from(
  { length: 1500 },
  (_, at) => `a${at}: &a${at} [${at === 0 ? '' : `*a${at - 1}`}]\n`,
).join('')
const indented = Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}k:\n`).join('')

/** OpenAPI documents that become no design, by what is wrong with them. */
export const documents: Readonly<Record<string, string>> = {
  'a Swagger document': 'swagger: "2.0"\npaths: {}\n',
  'a document of OpenAPI 4': 'openapi: 4.0.0\npaths: {}\n',
  'a document whose version is a number': 'openapi: 3\npaths: {}\n',
  'a document without paths': head,
  'a document whose paths are a list': `${head}paths: []\n`,
  'a document whose routes API Gateway does not take': `${head}paths:\n  /a b:\n    get: { ${answer} }\n`,
  'a document of OPTIONS alone': `${head}paths:\n  /a:\n    options: { ${answer} }\n`,
  'a document whose path refers to itself': `${head}paths:\n  /a:\n    $ref: '#/paths/~1a'\n`,
  'a document of 1,001 routes': `${head}paths:\n${Array.from({ length: 1001 }, (_, at) => `  /a${at}: { get: { ${answer} } }\n`).join('')}`,
  'YAML that ends too early': `${head}paths: { /a: {`,
  'YAML with a tab': `${head}paths:\n\t/a: x\n`,
  'YAML with a key twice': `${head}paths: {}\npaths: {}\n`,
  'YAML with an unknown tag': `${head}x: !!js/function 'function () {}'\n`,
  'YAML with a tag of its own': `${head}x: !Ref Bucket\n`,
  'YAML with an alias to nothing': `${head}x: *nothing\n`,
  'YAML of two documents': `${head}---\n${head}`,
  'YAML with __proto__': `${head}__proto__: { polluted: true }\n`,
  'YAML with constructor': `${head}x: { constructor: { prototype: {} } }\n`,
  'a bomb of aliases': `${head}${aliases}paths: *a8\n`,
  'an alias inside of what it stands for': `${head}x: &a { y: *a }\n`,
  'a chain of 1,500 aliases': `${head}${chain}`,
  'YAML of 65 levels': nested(64 + 1),
  'YAML of 1,000 levels': nested(1000),
  'YAML of 20,000 levels': nested(20_000),
  'YAML of 20,000 levels that nobody closes': `${head}x: ${'{a: '.repeat(20_000)}`,
  'YAML of 20,000 lists in a line': `${head}x:\n  ${'- '.repeat(20_000)}x\n`,
  'YAML of 1,000 indented levels': `${head}${indented}`,
  'a flat YAML of 5 MB': `${head}${Array.from({ length: 450_000 }, (_, at) => `k${at}: v\n`).join('')}`,
}
