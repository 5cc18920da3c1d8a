/**
 * Sends a value to an asynchronous worker so that never more than one is in flight: of those that come meanwhile only the
 * last counts. Every answer is given out, also while a newer value waits.
 */
export function latestOnly<T, R>(
  send: (value: T) => Promise<R>,
  onAnswer: (answer: R, value: T) => void,
  onFailure: (cause: unknown, value: T) => void,
): (value: T) => void {
  let waiting: { readonly value: T } | undefined
  let isRunning = false

  async function run() {
    isRunning = true
    try {
      while (waiting) {
        const { value } = waiting
        waiting = undefined
        try {
          onAnswer(await send(value), value)
        } catch (cause) {
          onFailure(cause, value)
        }
      }
    } finally {
      isRunning = false
    }
  }

  return value => {
    waiting = { value }
    if (!isRunning) void run()
  }
}
