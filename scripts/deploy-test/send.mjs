import { request } from 'node:http'

/**
 * Sends one request to a deployed API. `host` is the API's own; `port` leads to the emulator or to the proxy before it,
 * `from` is the address of this machine that it comes from.
 */
export function send({ port, host, stage, from }, { method, path, headers, body }) {
  return new Promise((done, refuse) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        localAddress: from,
        method,
        path: `/${stage}${path}`,
        headers: { ...headers, host },
        timeout: 60_000,
      },
      response => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', chunk => (text += chunk))
        response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: text }))
      },
    )
    sent.on('error', refuse)
    sent.on('timeout', () => sent.destroy(new Error(`${method} ${path} was not answered within 60 s`)))
    sent.end(body)
  })
}
