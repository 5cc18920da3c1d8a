import { expose } from 'comlink'
import type { Design } from '@/lib/design/design'
import { createCompiler } from './compiler'

const compiler = createCompiler()
let isWarm = false

const worker = {
  ...compiler,
  compile(design: Design) {
    if (!isWarm) void warmUp(design)
    isWarm = true
    return compiler.compile(design)
  },
}
export type CompileWorker = typeof worker

/**
 * Compiles the first design some more times once it is shown: the engine optimises code that runs often, and a person's
 * first edits come before it has. In pieces, so that an edit never waits for more than one.
 */
async function warmUp(design: Design): Promise<void> {
  const spare = createCompiler()
  for (let times = 0; times < 20; times++) {
    await new Promise(done => setTimeout(done, 50))
    const [first, ...others] = design.functions
    // Another text each time, so that printing is warm as well.
    spare.compile(
      first ? { ...design, functions: [{ ...first, description: `${times}` }, ...others] } : design,
    )
    spare.judge()
  }
}

expose(worker)
