import type { Design } from '../../design/design'
import { problem, warning, type Problem } from '../../problem'
import { repeated } from '../rule'

/** Each secret that a function reads is there, once, and each that is there is read. */
export function secrets(design: Design): Problem[] {
  const names = design.secrets.map(secret => secret.name)
  const read = new Set(design.functions.flatMap(each => each.secrets.map(({ secret }) => secret)))
  return [
    ...repeated(names).map(i =>
      problem(
        'secret/name-taken',
        `Two secrets are called ${names[i]}, and their physical names would be the same; rename one.`,
        ['secrets', i, 'name'],
      ),
    ),
    ...design.functions.flatMap((each, i) =>
      each.secrets.flatMap(({ secret }, j) =>
        names.includes(secret)
          ? []
          : [
              problem(
                'secret/missing',
                `${each.name} reads ${secret}, which is no secret, so its variable would be missing; choose or add one.`,
                ['functions', i, 'secrets', j, 'secret'],
              ),
            ],
      ),
    ),
    ...names.flatMap((name, i) =>
      read.has(name)
        ? []
        : [
            warning(
              'secret/unused',
              `No function reads ${name}, and a secret costs money each month; remove it.`,
              ['secrets', i],
            ),
          ],
    ),
  ]
}
