import { unless, type Proof } from './proof'
import type { Stack } from './stack'
import { at, isSame, listOf } from './value'

/** R17: a deployment to another region or account is refused before anything is made. */
export function target({ resolved, design, environment }: Stack): Proof {
  const asserted = Object.values(resolved.Rules ?? {}).flatMap(rule =>
    listOf(at(rule, 'Assertions')).map(each => at(each, 'Assert')),
  )
  const asserts = (pseudo: string, value: string) =>
    asserted.some(each => {
      const sides = listOf(at(each, 'Fn::Equals'))
      return (
        sides.length === 2 &&
        sides.some(side => isSame(side, { Ref: pseudo })) &&
        sides.some(side => side === value)
      )
    })
  const { account } = environment
  return {
    holds: {
      because:
        account === null
          ? `Only ${design.region} is accepted.`
          : `Only ${design.region} and account ${account} are accepted.`,
      resources: [],
    },
    fails: [
      ...unless(
        asserts('AWS::Region', design.region),
        `a deployment to another region than ${design.region} is not refused`,
      ),
      ...unless(
        account === null || asserts('AWS::AccountId', account),
        `a deployment of ${environment.name} to another account is not refused`,
      ),
    ],
    off:
      account === null && environment.name === 'prod'
        ? `Only ${design.region} is accepted, but in any account: the design names none for prod.`
        : undefined,
  }
}
