import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ThemeScript } from './theme-script'
import './tokens.css'
import './base.css'
import './overlays.css'

export const metadata: Metadata = {
  title: 'Groundplan',
  description: 'Design a serverless API on AWS and take its CloudFormation template with you.',
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body>{children}</body>
    </html>
  )
}
