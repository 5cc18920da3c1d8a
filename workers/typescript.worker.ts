import { expose } from 'comlink'
import { loadText } from './load-text'
import { createTypeChecker, type HandlerTypes } from './type-checker'

type TypeChecker = ReturnType<typeof createTypeChecker>

let checker: TypeChecker | undefined

async function start(handlers: string): Promise<TypeChecker> {
  const [types, sources] = await Promise.all([
    loadText(`${handlers}types.json`),
    loadText(`${handlers}sources.json`),
  ])
  const files = Object.entries(JSON.parse(sources) as Record<string, string>)
  return createTypeChecker(
    JSON.parse(types) as HandlerTypes,
    Object.fromEntries(files.map(([name, text]) => [`file:///handlers/${name}`, text])),
  )
}

function ready(): TypeChecker {
  if (!checker) throw new Error('the types are not loaded')
  return checker
}

const worker = {
  /** Resolves once it can answer. `handlers` is the address of the built handlers, beside which the types are. */
  async load(handlers: string): Promise<void> {
    checker ??= await start(handlers)
  },
  mistakes: (uri: string, text: string) => ready().mistakes(uri, text),
  completions: (uri: string, text: string, at: number) => ready().completions(uri, text, at),
  completion: (uri: string, text: string, at: number, name: string) =>
    ready().completion(uri, text, at, name),
  hover: (uri: string, text: string, at: number) => ready().hover(uri, text, at),
  signatures: (uri: string, text: string, at: number) => ready().signatures(uri, text, at),
  definitions: (uri: string, text: string, at: number) => ready().definitions(uri, text, at),
}
export type TypeScriptWorker = typeof worker

expose(worker)
