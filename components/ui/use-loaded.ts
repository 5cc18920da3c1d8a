import { useEffect, useState } from 'react'

/** What was loaded, or why it could not be; neither while it is on its way. `load` has to be the same function each time. */
export function useLoaded<T>(load: () => Promise<T>) {
  const [state, setState] = useState<{ readonly value?: T; readonly failed?: string }>({})
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isCurrent = true
    load().then(
      value => isCurrent && setState({ value }),
      (cause: unknown) =>
        isCurrent && setState({ failed: cause instanceof Error ? cause.message : String(cause) }),
    )
    return () => {
      isCurrent = false
    }
  }, [load, tries])
  function again() {
    setState({})
    setTries(tries + 1)
  }
  return { ...state, again }
}
