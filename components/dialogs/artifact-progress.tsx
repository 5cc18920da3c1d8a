import { useEffect, useState } from 'react'
import { useArtifactStore } from '@/stores/artifact-store'

/** Names the step of a build that takes longer than anybody waits for without a sign. */
export function ArtifactProgress() {
  const step = useArtifactStore(state => state.step)
  const isRunning = step !== undefined
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isRunning) return
    const timer = setTimeout(() => setLong(true), 300)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [isRunning])
  return (
    <div className="toast-place" role="status">
      {isRunning && isLong && <div className="toast">{step}</div>}
    </div>
  )
}
