'use client'
import dynamic from 'next/dynamic'

// The designer shows what this browser keeps, which a page made at build time cannot know.
const Designer = dynamic(
  async () => {
    const { Designer, startSession } = await import('@/components/designer')
    await startSession()
    return Designer
  },
  { ssr: false },
)

export default function Page() {
  return <Designer />
}
