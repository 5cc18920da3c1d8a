/**
 * Sends a value to an asynchronous worker so that never more than one is in flight: of those that come meanwhile only the
 * last counts, and an answer is given out only when nothing newer waits.
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
    while (waiting) {
      const { value } = waiting
      waiting = undefined
      try {
        onAnswer(await send(value), value)
      } catch (cause) {
        onFailure(cause, value)
      }
    }
    isRunning = false
  }

  return value => {
    waiting = { value }
    if (!isRunning) void run()
  }
}
