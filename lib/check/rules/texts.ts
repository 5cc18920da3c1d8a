import type { Design } from '../../design/design'
import { problem, type DesignPath, type Problem } from '../../problem'
import { findSecret, findSecretInPath, looksRandom } from '../secret-shapes'

const secretCode = 'secret/in-text'

/** No text of the design is or asks for a secret: the design is in every link, template and zip. */
export function texts(design: Design): Problem[] {
  return [...inTexts(design, []), ...inVariables(design)]
}

/** What looks like a secret in a design or in anything made of it. None may be kept, shared or handed out unsaid. */
export function secretsIn(design: Design): Problem[] {
  return texts(design).filter(each => each.code === secretCode)
}

function inTexts(value: unknown, path: DesignPath): Problem[] {
  if (typeof value === 'string') return inText(value, path)
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((each, i) => inTexts(each, [...path, i]))
  return Object.entries(value).flatMap(([key, each]) => [
    ...inText(key, [...path, key]),
    ...inTexts(each, [...path, key]),
  ])
}

function inText(text: string, path: DesignPath): Problem[] {
  const isPath = path[0] === 'routes' && path[2] === 'path'
  const kind = isPath ? findSecretInPath(text) : findSecret(text)
  return [
    ...(kind === undefined ? [] : [inDesign(kind, path)]),
    // In a variable's value this is variable/dynamic-reference.
    ...(text.includes('{{resolve:') && !(path[2] === 'variables' && path[4] === 'values')
      ? [
          problem(
            'text/dynamic-reference',
            'CloudFormation would put a secret or a parameter in the place of this text, for all to read; write it without {{resolve:.',
            path,
          ),
        ]
      : []),
  ]
}

function inDesign(kind: string, path: DesignPath): Problem {
  return problem(
    secretCode,
    `This looks like ${kind}, and a design is in every link, template and download; replace it there and here, and use a secret.`,
    path,
  )
}

const secretName = /(KEY|SECRET|PASSWORD|PASSWD|PASSPHRASE|TOKEN|CREDENTIAL)S?$/i

function inVariables(design: Design): Problem[] {
  return design.functions.flatMap((each, i) =>
    each.variables.flatMap((variable, j) =>
      Object.entries(variable.values).flatMap(([environment, value]) =>
        secretName.test(variable.name) &&
        !/PUBLIC/i.test(variable.name) &&
        findSecret(value) === undefined &&
        looksRandom(value)
          ? [inDesign('the value of a secret', ['functions', i, 'variables', j, 'values', environment])]
          : [],
      ),
    ),
  )
}
