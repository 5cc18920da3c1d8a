import { useEffect, useState, type ReactNode } from 'react'

/** Shows what is being waited for once it takes longer than anybody would wait for without a sign. */
export function Slow({ children }: { children: ReactNode }) {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return isLong ? children : null
}
