// What the benchmarks compile: designs of any size, and the product's own functions, bundled for Node by bundle.mjs.
import type { Edge, Node } from '@xyflow/react'
import { layout } from '@/components/graph/layout'
import { toGraph } from '@/components/graph/to-graph'
import { codeHash } from '@/lib/artifact/code-hash'
import { compile } from '@/lib/cfn/compile'
import { toJson } from '@/lib/cfn/template'
import { wide, withProblems } from '@/lib/cfn/testing/cases'
import type { Design } from '@/lib/design/design'
import { newRoute } from '@/lib/design/route'
import { orders } from '@/lib/design/orders'
import { encodeDesign } from '@/lib/design/share-link'
import { starter } from '@/lib/design/starter'

export { encodeDesign, orders, starter, withProblems }

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

/** The graph of a design as a bare React Flow takes it: as many nodes and edges, of the same sizes at the same places. */
export function flowOf(design: Design): { nodes: Node[]; edges: Edge[] } {
  const model = toGraph(design, { environment: 'prod' })
  const { positions } = layout(model)
  return {
    nodes: model.nodes.map(({ id, width, height }) => ({
      id,
      width,
      height,
      position: positions.get(id) ?? { x: 0, y: 0 },
      data: { label: id },
    })),
    edges: model.edges.map(({ id, source, target }) => ({ id, source, target })),
  }
}

/** A design whose graph has `count` nodes. Above 200 functions, which is the most, routes share them. */
export function ofNodes(count: number): Design {
  // A function comes with its route and a quarter of a table.
  const design = wide(Math.min(200, Math.floor((count - 5) / 2.25)))
  const functions = design.functions.slice(0, -1)
  const further = Array.from({ length: count - flowOf(design).nodes.length }, (_, at) =>
    newRoute('GET', `/further-${at}`, functions[at % functions.length]?.name ?? '', ['prod', 'dev']),
  )
  return { ...design, routes: [...design.routes, ...further] }
}
