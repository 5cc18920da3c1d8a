import { wrap, type Remote } from 'comlink'

export interface Connection<T> {
  /** Asks the worker, which is started unless it runs. Rejects too when the worker itself breaks. */
  ask<R>(question: (remote: Remote<T>) => Promise<R>): Promise<R>
  isOpen(): boolean
  /** Ends the worker, and refuses what it was asked with `why`; the next question starts another. */
  end(why?: Error): void
}

interface Running<T> {
  readonly worker: Worker
  readonly remote: Remote<T>
  /** Rejects when the worker breaks or is ended. */
  readonly over: Promise<never>
  readonly finish: (why: Error) => void
}

/** The way to a worker, by what starts it: `what` names it where it cannot be loaded. */
export function createConnection<T>(what: string, start: () => Worker): Connection<T> {
  let running: Running<T> | undefined

  function run(): Running<T> {
    const worker = start()
    let refuse: (why: Error) => void = () => undefined
    const over = new Promise<never>((_, reject) => (refuse = reject))
    over.catch(() => undefined)
    const finish = (why: Error) => {
      worker.terminate()
      if (running?.worker === worker) running = undefined
      refuse(why)
    }
    worker.onerror = event => finish(new Error(event.message || `${what} could not be loaded`))
    return { worker, remote: wrap<T>(worker), over, finish }
  }

  return {
    ask(question) {
      const { remote, over } = (running ??= run())
      return Promise.race([question(remote), over])
    },
    isOpen: () => running !== undefined,
    end: (why = new Error(`${what} was ended`)) => running?.finish(why),
  }
}
