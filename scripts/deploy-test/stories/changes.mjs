import { join } from 'node:path'
import { buildArtifact, builtInSource } from '../artifact.mjs'
import { runRequests } from '../requests.mjs'

/** Changes the starter step by step and deploys each change; answers the last artifact. */
export async function changeAndDeploy(rows, { account, api, design, folder }) {
  const change = async (what, name, edit) => {
    edit(design)
    const artifact = await buildArtifact(design, join(folder, name))
    await rows.step(`deploy.sh deploys ${what}`, () => account.deploy(artifact, 'prod'))
    return artifact
  }
  const versions = () => liveVersions(account)

  const before = await versions()
  await change('a changed variable', 'changed-variable', ({ functions }) => {
    const create = functions.find(({ name }) => name === 'create-item')
    create.handler.sort = { from: 'caller', name: 'clientId' }
    create.variables = [{ name: 'COLOUR', values: { prod: 'blue', dev: 'red' } }]
  })
  const after = await versions()
  await rows.add('the alias of the changed function alone has a new version', 'create-item', () =>
    Promise.resolve(
      Object.keys(after)
        .filter(name => after[name].version !== before[name].version)
        .join(' '),
    ),
  )
  await rows.add('with the new value', 'blue', () => Promise.resolve(after['create-item'].variables.COLOUR))
  await runRequests(rows, 'changedVariable', api)

  const artifact = await change(
    'a changed route, and code of its own for its function',
    'changed-route',
    ({ routes, functions }) => {
      routes.find(({ method, path }) => method === 'GET' && path === '/items/{itemId}').path =
        '/things/{itemId}'
      const { handler } = functions.find(({ name }) => name === 'get-item')
      handler.source = builtInSource('get-item').replace('There is no such item.', 'Nothing here.')
    },
  )
  await runRequests(rows, 'changedRoute', api)

  await rows.step('deploy.sh rotates the signing key', () => account.deploy(artifact, 'prod', '--rotate-key'))
  const fresh = await account.token(artifact, 'prod')
  await runRequests(rows, 'rotatedKey', { ...api, tokens: { ...api.tokens, fresh } })
  return artifact
}

/** Version and variables behind the alias of the function that changes and of one that does not, by their names. */
async function liveVersions(account) {
  const names = ['create-item', 'get-item']
  const live = await Promise.all(
    names.map(name =>
      account.aws(
        'lambda',
        'get-function-configuration',
        '--function-name',
        `prod-${name}`,
        '--qualifier',
        'prod-live',
      ),
    ),
  )
  return Object.fromEntries(
    live.map(({ Version: version, Environment: environment }, at) => [
      names[at],
      { version, variables: environment.Variables },
    ]),
  )
}
