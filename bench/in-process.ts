// Times the product's own functions in one warm process, and prints the figures as JSON. Run by in-process.mjs.
import { deflateRawSync } from 'node:zlib'
import { codeHash } from '@/lib/artifact/code-hash'
import { compile } from '@/lib/cfn/compile'
import { createPrinter } from '@/lib/cfn/print'
import { checkDesign } from '@/lib/check/check'
import type { Design } from '@/lib/design/design'
import { decodeDesign } from '@/lib/design/read-link'
import { encodeDesign } from '@/lib/design/share-link'
import { createCompiler } from '@/workers/compiler'
import { ofFunctions, starter, withMemory, withSharedFunctions } from './designs'

const repetitions = 30

/**
 * The median of the CPU milliseconds that a function takes: a busy machine changes them less than the clock. The first runs
 * are those of a cold program and do not count.
 */
function timed(run: (repetition: number) => void, count = repetitions): number {
  const all = Array.from({ length: count + 5 }, (_, at) => {
    const began = process.cpuUsage()
    run(at)
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  })
  return all.slice(5).toSorted((a, b) => a - b)[Math.floor(count / 2)] ?? Number.NaN
}

/** Memory sizes that never repeat in a row, so that every edit changes the template. */
const edited = (design: Design) => [512, 1024].map(size => compile(withMemory(design, size), codeHash))

function compiling(design: Design) {
  const template = compile(design, codeHash)
  const print = createPrinter()
  const { reprinted: entries } = print(template)
  const versions = edited(design)
  const compiler = createCompiler()
  let reprinted = 0
  const edit = timed(at => {
    reprinted = print(versions[at % 2]!).reprinted
  })
  return {
    entries,
    reprinted,
    check: timed(() => void checkDesign(design)),
    compile: timed(() => void compile(design, codeHash)),
    print: timed(() => void createPrinter()(template), 10),
    edit,
    template: timed(at => void compiler.compile(withMemory(design, at % 2 ? 512 : 1024))),
    judgement: timed(() => void compiler.judge()),
  }
}

function link(design: Design) {
  const text = encodeDesign(design)
  // Base64url writes six bits a character.
  const deflated = Math.ceil((deflateRawSync(JSON.stringify(design), { level: 9 }).length * 8) / 6)
  return {
    characters: text.length,
    deflated,
    encode: timed(() => void encodeDesign(design), 10),
    decode: timed(() => void decodeDesign(text), 10),
    isRead: 'design' in decodeDesign(text),
  }
}

const figures = {
  compiling: { starter: compiling(starter), '24 functions': compiling(ofFunctions(24)) },
  links: { starter: link(starter), '300 routes': link(withSharedFunctions()) },
}
process.stdout.write(JSON.stringify(figures))
