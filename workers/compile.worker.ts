import { expose } from 'comlink'
import { createCompiler } from './compiler'

const compiler = createCompiler()
export type CompileWorker = typeof compiler

expose(compiler)
