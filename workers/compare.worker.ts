import { expose } from 'comlink'
import { compare } from '@/lib/artifact/compare'

/** Compiles two designs, which takes too long for the page. */
const worker = { compare }
export type CompareWorker = typeof worker

expose(worker)
