import { randomUUID } from 'node:crypto'
import { createServer, request } from 'node:http'

/**
 * A proxy before the emulator that asks our own evaluator of the web ACL, not AWS's, about the address that a request really
 * comes from. `ask(address)` is a verdict, `blocked(verdict, requestId)` the answer to a request that it blocks. Resolves
 * with its port on this machine, the verdicts it gave by address, and `stop`.
 */
export function startFrontProxy(emulatorPort, { ask, blocked }) {
  const verdicts = new Map()
  const server = createServer((incoming, answer) => {
    const address = incoming.socket.remoteAddress
    const verdict = ask(address)
    verdicts.set(address, verdict)
    if (verdict.action === 'block') {
      const { status, headers, body } = blocked(verdict, randomUUID())
      answer.writeHead(status, headers).end(body)
      return
    }
    const onward = request(
      {
        host: '127.0.0.1',
        port: emulatorPort,
        method: incoming.method,
        path: incoming.url,
        // As API Gateway does: what the caller says of its address is replaced by what it is.
        headers: { ...incoming.headers, 'x-forwarded-for': address },
      },
      response => {
        answer.writeHead(response.statusCode, response.headers)
        response.pipe(answer)
      },
    )
    onward.on('error', cause => answer.writeHead(502).end(cause.message))
    incoming.pipe(onward)
  })
  return new Promise((done, refuse) => {
    server.once('error', refuse)
    server.listen(0, '127.0.0.1', () =>
      done({ port: server.address().port, verdicts, stop: () => new Promise(end => server.close(end)) }),
    )
  })
}
