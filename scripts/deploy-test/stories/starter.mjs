import { join } from 'node:path'
import { openApi, makeTokens } from '../api.mjs'
import { buildArtifact, sampleDesign } from '../artifact.mjs'
import { runRequests } from '../requests.mjs'
import { allowed, allowedAddresses, throughTheWaf } from '../waf.mjs'
import { changeAndDeploy } from './changes.mjs'

const prod = { environment: 'prod', name: 'MyAPI' }

/** The starter from its first deployment to its end, with dev next to it. */
export async function starterStory(rows, account, folder) {
  const design = await sampleDesign('items')
  const artifact = await rows.step('build the artifact', () => buildArtifact(design, join(folder, 'starter')))
  await rows.step('deploy.sh creates the stack, with an allowed address', () =>
    account.deploy(artifact, 'prod', '--allow', allowed),
  )
  const tokens = await rows.step('token.sh registers clients', () => makeTokens(account, artifact, prod))
  const api = await openApi(account, { ...prod, tokens })
  // Side by side, because most of the time goes into starting the AWS CLI.
  await Promise.all([
    runRequests(rows, 'starter', api),
    rows.says('deploy.sh finds nothing to change', ['nothing to change'], () =>
      account.deploy(artifact, 'prod'),
    ),
    rows.add('--allow is in the IP set', `${allowed}/32`, () => allowedAddresses(account)),
    runsOn(rows, account),
  ])
  await throughTheWaf(rows, { account, api, artifact, folder })
  const latest = await changeAndDeploy(rows, { account, api, design, folder })
  await besides(rows, { account, artifact: latest, token: tokens.client })
  await theEnd(rows, { account, artifact: latest })
}

async function runsOn(rows, account) {
  await rows.add("functions run on their template's runtime", 'nodejs24.x', async () => {
    const wanted = await account.aws(
      'lambda',
      'get-function-configuration',
      '--function-name',
      'prod-get-item',
    )
    const version = account.emulator.node()
    return version.startsWith(`v${wanted.Runtime.match(/\d+/)}.`)
      ? wanted.Runtime
      : `${wanted.Runtime} on ${version}`
  })
}

/** dev in the same account, which has its singletons from prod already. */
async function besides(rows, { account, artifact, token }) {
  await rows.says(
    'dev next to prod: what the region has already is said before the change set',
    [
      'exit 1',
      '--set ConfigRecorderMode=existing',
      '--set ApiGatewayAccountMode=existing',
      'Nothing was changed.',
    ],
    async () => {
      const { code, out, err } = await account.script(artifact, 'deploy.sh', '--environment', 'dev', '--yes')
      return `exit ${code}: ${out}${err}`
    },
  )
  await rows.step('dev next to prod: what was said helps', () =>
    account.deploy(
      artifact,
      'dev',
      '--set',
      'ConfigRecorderMode=existing',
      '--set',
      'ApiGatewayAccountMode=existing',
    ),
  )
  const client = await account.token(artifact, 'dev', '--register')
  const api = await openApi(account, { environment: 'dev', name: 'MyAPI', tokens: { client, prod: token } })
  await runRequests(rows, 'secondEnvironment', api)
}

const stays = [
  'AWS::DynamoDB::Table prod-items',
  'AWS::DynamoDB::Table prod-clients',
  'AWS::SecretsManager::Secret prod-auth-signing-key',
]

async function theEnd(rows, { account, artifact }) {
  await rows.says(
    '--destroy lists what stays',
    ['These stay, with their data:', ...stays, 'prod-MyAPI is deleted.', 'Kept.'],
    () => account.deploy(artifact, 'prod', '--destroy'),
  )
  await rows.says(
    'a deployment after it says what is in the way',
    [
      'exit 1',
      ...stays.map(each => `${each} exists and is in no stack.`),
      '--destroy deletes it with its data',
      'Nothing was changed.',
    ],
    async () => {
      const { code, out, err } = await account.script(artifact, 'deploy.sh', '--environment', 'prod', '--yes')
      return `exit ${code}: ${out}${err}`
    },
  )
}
