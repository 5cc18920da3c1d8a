import { expose } from 'comlink'
import { toProblems, type TemplateProblem } from '@/lib/check/deep/findings'
import { createValidator, type Validator } from '@/lib/check/deep/validator'
import type { PrintedBlock } from '@/lib/cfn/print'
import type { Design } from '@/lib/design/design'
import type { Problem } from '@/lib/problem'
import { giveFile } from './validator-fs'

/** What is validated: a template with the design that it was compiled of and the problems that are known of both. */
export interface Validation {
  readonly design: Design
  readonly yaml: string
  readonly blocks: readonly PrintedBlock[]
  readonly known: readonly Problem[]
}

const file = new URL('@aws/cloudformation-validate/bindings_wasm_bg.wasm', import.meta.url)
let validator: Promise<Validator> | undefined

/** Fetches 9 MB, which the browser keeps for the next time. */
async function start(): Promise<Validator> {
  const answer = await fetch(file)
  if (!answer.ok) throw new Error(`its file was answered with ${answer.status}`)
  giveFile(new Uint8Array(await answer.arrayBuffer()))
  return createValidator(await import('@aws/cloudformation-validate/bindings_wasm.js'))
}

const worker = {
  /** Resolves once it can answer. */
  async load(): Promise<void> {
    await (validator ??= start())
  },
  async validate({ design, yaml, blocks, known }: Validation): Promise<TemplateProblem[]> {
    const findings = (await (validator ??= start())).validate(yaml, design)
    return toProblems(findings, design, { text: yaml, blocks }, known)
  },
}
export type ValidateWorker = typeof worker

expose(worker)
