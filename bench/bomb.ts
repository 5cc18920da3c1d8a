// Refuses links that would become 200 MB, in a process of its own: what it takes over one that refuses nothing is the bombs'.
import { deflateRawSync } from 'node:zlib'
import { decodeDesign } from '@/lib/design/read-link'

const bomb = deflateRawSync(Buffer.alloc(200_000_000, '0'), { level: 9 }).toString('base64url')
const links = [`#v1.${bomb}`, `#v1.${bomb.slice(0, 60_000)}`]
const before = process.memoryUsage.rss()
const began = performance.now()
const isRefused = links.every(link => 'problems' in decodeDesign(link))
const took = performance.now() - began
process.stdout.write(
  JSON.stringify({ isRefused, ms: took, megabytes: Math.max(0, process.memoryUsage.rss() - before) / 1e6 }),
)
