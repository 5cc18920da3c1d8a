import { createRequire } from 'node:module'
import { join } from 'node:path'
import { bundleForNode } from '../bundle-for-node.mjs'
import { startFrontProxy } from '../emulator/front-proxy.mjs'
import { readTemplate } from './artifact.mjs'
import { runRequests } from './requests.mjs'

/** Addresses of this machine: the one that the stack allows, and one that it does not. */
export const allowed = '127.0.0.2'
const other = '127.0.0.3'

/** The WAF's decision, by our evaluator on the deployed template, about real addresses of this machine. */
export async function throughTheWaf(rows, { account, api, artifact, folder }) {
  const { webAclOf } = createRequire(import.meta.url)(
    await bundleForNode('scripts/deploy-test/web-acl.ts', join(folder, 'web-acl.cjs')),
  )
  const { parameters } = await account.stack('prod-MyAPI')
  const proxy = await startFrontProxy(api.port, webAclOf(readTemplate(artifact), 'prod', parameters))
  await runRequests(rows, 'allowedAddress', { ...api, port: proxy.port, from: allowed })
  await runRequests(rows, 'otherAddress', { ...api, port: proxy.port, from: other })
  await proxy.stop()
  for (const { rule, because } of proxy.verdicts.get(allowed)?.notEvaluated ?? [])
    rows.notes.push(`not evaluated: WAF rule ${rule}, which depends on ${because}`)
  rows.notes.push(
    'The proxy that blocks addresses is ours, with our evaluator of the web ACL: it is not AWS WAF.',
  )
}

/** What the IP set of the stack has, as the API of AWS WAF tells it. */
export async function allowedAddresses(account) {
  const scope = ['--scope', 'REGIONAL']
  const { IPSets: sets } = await account.aws('wafv2', 'list-ip-sets', ...scope)
  const { Id: id, Name: name } = sets.find(each => each.Name === 'prod-allowed-ipv4')
  const { IPSet: set } = await account.aws('wafv2', 'get-ip-set', ...scope, '--id', id, '--name', name)
  return set.Addresses.join(' ')
}
