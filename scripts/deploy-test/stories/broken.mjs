import { join } from 'node:path'
import { openApi, makeTokens } from '../api.mjs'
import { breaks, buildArtifact, sampleDesign } from '../artifact.mjs'
import { runRequests } from '../requests.mjs'
import { createRows, failedRows } from '../rows.mjs'

const prod = { environment: 'prod', name: 'MyAPI' }

/** The starter with something wrong in it; answers its API. */
export async function brokenStarter(kind, rows, account, folder) {
  const artifact = await rows.step('build and break the artifact', async () => {
    const built = await buildArtifact(await sampleDesign('items'), join(folder, 'broken'))
    breaks[kind].apply(built)
    return built
  })
  await rows.step('deploy.sh creates the stack', () => account.deploy(artifact, prod.environment))
  const tokens = await rows.step('token.sh registers clients', () => makeTokens(account, artifact, prod))
  const api = await openApi(account, { ...prod, tokens })
  await runRequests(rows, 'starter', api)
  return api
}

/** Whether the starter's table notices what is wrong: exactly the rows about it fail. */
export async function noticed(kind, rows, account, folder) {
  const broken = createRows(kind)
  const api = await brokenStarter(kind, broken, account, folder)
  const failed = failedRows(broken.rows).map(({ name }) => name)
  await rows.add(breaks[kind].what, breaks[kind].noticed.toSorted().join(' + '), () =>
    Promise.resolve(failed.toSorted().join(' + ')),
  )
  if (kind === 'role') await lackingAction(rows, account, api)
}

/** What the caller and the log say when IAM refuses what a function does. */
async function lackingAction(rows, account, api) {
  await runRequests(rows, 'lackingAction', api)
  await rows.says('the log says that IAM refused it', ['AccessDenied'], async () => {
    const { events } = await account.aws(
      ...['logs', 'filter-log-events', '--log-group-name', '/aws/lambda/prod-delete-item'],
    )
    return events.map(({ message }) => message).join('\n')
  })
}
