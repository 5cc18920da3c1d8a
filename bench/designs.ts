// What the benchmarks compile: designs of any size, and the product's own functions, bundled for Node by bundle.mjs.
import { codeHash } from '@/lib/artifact/code-hash'
import { compile } from '@/lib/cfn/compile'
import { print } from '@/lib/cfn/print'
import { toJson } from '@/lib/cfn/template'
import { wide } from '@/lib/cfn/testing/cases'
import type { Design } from '@/lib/design/design'
import { starter } from '@/lib/design/starter'

export { starter }

/** A design of `count` functions, the authorizer among them. */
export const ofFunctions = wide

/** A design of `count` routes, each with a function of its own, and an authorizer. */
export function ofRoutes(count: number): Design {
  return wide(count + 1)
}

/** The design with another memory size of its first function in prod: the edit that the benchmarks make. */
export function withMemory(design: Design, megabytes: number): Design {
  const [first, ...others] = design.functions
  if (!first) return design
  return { ...design, functions: [{ ...first, memory: { ...first.memory, prod: megabytes } }, ...others] }
}

export function templateText(design: Design): string {
  return print(compile(design, codeHash)).text
}

export function templateJson(design: Design) {
  return toJson(compile(design, codeHash))
}
