/** A first deployment that fails on an IP set that is in its way, and what helps. */
export async function failFirst(rows, account, artifact, stack) {
  const deploy = async (...args) => {
    const words = ['--environment', 'prod', '--yes', ...args]
    const { code, out, err } = await account.script(artifact, 'deploy.sh', ...words)
    return `exit ${code}: ${out}${err}`
  }
  const named = ['--scope', 'REGIONAL', '--name', 'prod-allowed-ipv4']
  const { Summary: taken } = await rows.step('an IP set with the name of one of the stack', () =>
    account.aws('wafv2', 'create-ip-set', ...named, '--ip-address-version', 'IPV4', '--addresses'),
  )
  const remedy = './deploy.sh --environment prod --destroy'
  await rows.says(
    'deploy.sh tells why the stack failed and how to go on',
    ['exit 1', 'AllowedIpv4Set: ', 'ROLLBACK_COMPLETE', remedy],
    deploy,
  )
  await rows.says(
    'another run says the same, and changes nothing',
    ['exit 1', 'is what a failed attempt left (ROLLBACK_COMPLETE)', remedy],
    deploy,
  )
  await rows.says('--destroy takes it away', ['exit 0', `${stack} is deleted.`, 'Nothing is left'], () =>
    deploy('--destroy'),
  )
  const which = ['--id', taken.Id, '--lock-token', taken.LockToken]
  await rows.step('the IP set goes', () => account.aws('wafv2', 'delete-ip-set', ...named, ...which))
}
