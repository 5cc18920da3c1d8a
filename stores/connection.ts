import { wrap, type Remote } from 'comlink'

export interface Connection<T> {
  /** Asks the worker, which is started unless it runs. Rejects too when the worker itself breaks. */
  ask<R>(question: (remote: Remote<T>) => Promise<R>): Promise<R>
  isOpen(): boolean
  /** Ends the worker; the next question starts another. */
  end(): void
}

interface Running<T> {
  readonly worker: Worker
  readonly remote: Remote<T>
  readonly broken: Promise<never>
}

/** The way to a worker, by what starts it: `what` names it where it cannot be loaded. */
export function createConnection<T>(what: string, start: () => Worker): Connection<T> {
  let running: Running<T> | undefined

  function run(): Running<T> {
    const worker = start()
    const broken = new Promise<never>((_, refuse) => {
      worker.onerror = event => refuse(new Error(event.message || `${what} could not be loaded`))
    })
    broken.catch(() => undefined)
    return { worker, remote: wrap<T>(worker), broken }
  }

  return {
    ask(question) {
      const { remote, broken } = (running ??= run())
      return Promise.race([question(remote), broken])
    },
    isOpen: () => running !== undefined,
    end() {
      running?.worker.terminate()
      running = undefined
    },
  }
}
