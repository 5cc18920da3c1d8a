// What the benchmarks compile: designs of any size, and the product's own functions, bundled for Node by bundle.mjs.
import { codeHash } from '@/lib/artifact/code-hash'
import { compile } from '@/lib/cfn/compile'
import { toJson } from '@/lib/cfn/template'
import { wide } from '@/lib/cfn/testing/cases'
import type { Design } from '@/lib/design/design'
import { newRoute } from '@/lib/design/route'
import { starter } from '@/lib/design/starter'

export { starter }

/** A design of `count` functions, the authorizer among them. */
export const ofFunctions = wide

/** A design of `count` routes, each with a function of its own, and an authorizer. */
export function ofRoutes(count: number): Design {
  return wide(count + 1)
}

const nouns = [
  'order',
  'invoice',
  'parcel',
  'ticket',
  'customer',
  'product',
  'review',
  'payment',
  'device',
  'report',
]
const places = ['north', 'south', 'east', 'west', 'home', 'harbour', 'office', 'depot', 'market', 'branch']

/** A large design with names that differ as a person's do: 100 functions, and three routes to each. */
export function withSharedFunctions(): Design {
  const design = wide(101)
  const functions = design.functions.slice(0, -1)
  const names = functions.map((_, at) => `${places[Math.floor(at / 10)]}-${nouns[at % 10]}`)
  return {
    ...design,
    functions: [
      ...functions.map((each, at) => ({ ...each, name: `read-${names[at]}` })),
      ...design.functions.slice(-1),
    ],
    routes: names.flatMap(name =>
      [`/${name}s`, `/${name}s/{id}`, `/archive/${name}s/{id}`].map(path =>
        newRoute('GET', path, `read-${name}`, ['prod', 'dev']),
      ),
    ),
  }
}

/** The design with another memory size of its first function in prod: the edit that the benchmarks make. */
export function withMemory(design: Design, megabytes: number): Design {
  const [first, ...others] = design.functions
  if (!first) return design
  return { ...design, functions: [{ ...first, memory: { ...first.memory, prod: megabytes } }, ...others] }
}

export function templateJson(design: Design) {
  return toJson(compile(design, codeHash))
}
