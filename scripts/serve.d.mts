import type { RequestListener } from 'node:http'

/** A request handler for node:http that serves the files below `root` and nothing else. */
export function site(root: string, basePath?: string): RequestListener
