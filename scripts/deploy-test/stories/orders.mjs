import { join } from 'node:path'
import { openApi, makeTokens } from '../api.mjs'
import { buildArtifact, sampleDesign } from '../artifact.mjs'
import { runRequests } from '../requests.mjs'
import { failFirst } from './failed.mjs'

const prod = { environment: 'prod', name: 'Orders' }

// No route of the sample writes them.
const products = [
  { productId: 'green', category: 'tea', price: 3 },
  { productId: 'black', category: 'tea', price: 12.5 },
  { productId: 'white', category: 'tea', price: 40 },
  { productId: 'mocha', category: 'coffee', price: 9 },
]

/** The sample with nested paths, body models and indexes of both kinds, whose first deployment fails. */
export async function ordersStory(rows, account, folder) {
  const artifact = await rows.step('build the artifact', async () =>
    buildArtifact(await sampleDesign('orders'), join(folder, 'orders')),
  )
  await failFirst(rows, account, artifact, 'prod-Orders')
  await rows.step('deploy.sh creates the stack', () => account.deploy(artifact, prod.environment))
  const tokens = await rows.step('token.sh registers clients', () => makeTokens(account, artifact, prod))
  await Promise.all(products.map(each => account.put('prod-products', each)))
  await runRequests(rows, 'orders', await openApi(account, { ...prod, tokens }))
}
