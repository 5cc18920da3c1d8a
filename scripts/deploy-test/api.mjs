import { forgedTokens } from './tokens.mjs'

/** The API that a stack has in an account, for runRequests: where it is, its tokens, its tables. */
export async function openApi(account, { environment, name, tokens }) {
  const { ApiId: id, ApiUrl: url } = await account.stack(`${environment}-${name}`)
  return {
    port: account.emulator.port,
    host: `${id}.execute-api.localhost`,
    stage: url.split('/').at(-1),
    tokens,
    read: (table, key) => account.get(`${environment}-${table}`, key),
  }
}

/** Registers clients by token.sh, as a person does, and makes the tokens that the authorizer has to refuse. */
export async function makeTokens(account, artifact, { environment, name }) {
  const token = (...args) => account.token(artifact, environment, ...args)
  const [client, other, disabled, stranger, signingKey] = await Promise.all([
    token('--register'),
    token('--client', 'other', '--register'),
    token('--client', 'disabled', '--register'),
    token('--client', 'stranger'),
    account.signingKey(environment),
  ])
  await account.put(`${environment}-clients`, { clientId: 'disabled', enabled: false })
  const bearer = { client, other, disabled, stranger, ...(await forgedTokens(client, signingKey, name)) }
  return bearer
}
