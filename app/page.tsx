'use client'
import dynamic from 'next/dynamic'

// The designer reads what this browser keeps, which a page made at build time cannot know.
const Designer = dynamic(() => import('@/components/designer').then(module => module.Designer), {
  ssr: false,
})

export default function Page() {
  return <Designer />
}
