import { authorizerFunction, type Design } from '../../design/design'
import { literal, ref, sub } from '../intrinsics'
import { logicalId } from '../logical-ids'
import { physicalName } from '../physical-names'
import { entriesOf, retained, type Entry } from '../template'
import { envKeyArn } from './keys'
import { environmentTags } from './tags'

/** Key of the generated value within a secret's JSON. */
export const secretJsonKey = 'signingKey'

/** Secrets: Secrets Manager makes the value when the stack is created; no template, design or person ever holds it. */
export function secrets(design: Design): Entry[] {
  const signing = signingSecret(design)
  return design.secrets.flatMap(secret => {
    const { resource, output } = entriesOf({ kind: 'secret', name: secret.name }, 'R7', 'R3')
    const id = logicalId.secret(secret.name)
    return [
      resource(
        id,
        'AWS::SecretsManager::Secret',
        {
          Name: sub(physicalName.secret(secret.name)),
          Description: sub(literal(secret.description || secret.name)),
          KmsKeyId: envKeyArn,
          GenerateSecretString: {
            SecretStringTemplate: '{}',
            GenerateStringKey: secretJsonKey,
            PasswordLength: 64,
            ExcludePunctuation: true,
          },
          Tags: environmentTags,
        },
        `Secret ${secret.name}: generated at deployment, encrypted with the env key`,
        retained,
      ),
      ...(secret.name === signing
        ? [
            output('SigningSecretArn', {
              Description: 'Secret that holds the signing key of the bearer tokens',
              Value: ref(id),
            }),
          ]
        : []),
    ]
  })
}

/** The secret that the authorizer verifies tokens with. */
export function signingSecret(design: Design): string | undefined {
  const handler = authorizerFunction(design)?.handler
  return handler?.kind === 'token-authorizer' ? handler.signingSecret : undefined
}
