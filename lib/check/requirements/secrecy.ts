import { findSecret } from '../secret-shapes'
import { count, unless, type Finding, type Proof } from './proof'
import { nameOf, type Resource, type Stack, type StackFunction } from './stack'
import { allTexts, at, isSame, listOf, textOf } from './value'

/** R7: secrets are made by Secrets Manager and reach functions through encrypted variables; no text and no log holds one. */
export function secrecy(stack: Stack): Proof {
  const secrets = stack.ofType('AWS::SecretsManager::Secret')
  const readers = stack.functions.filter(each => (each.designed?.secrets.length ?? 0) > 0)
  return {
    holds: {
      because: `Secrets Manager makes ${count(secrets.length, 'secret')}, which ${count(readers.length, 'function')} read from encrypted variables; no value is in the template.`,
      resources: [...secrets, ...readers].map(each => each.id),
    },
    fails: [
      ...secrets.flatMap(each =>
        unless(
          each.Properties['SecretString'] === undefined &&
            each.Properties['GenerateSecretString'] !== undefined,
          `the value of ${each.id} is not generated`,
          each.id,
        ),
      ),
      ...readers.flatMap(each => variables(stack, each)),
      ...parameters(stack),
      ...texts(stack),
      ...logs(stack),
    ],
  }
}

function variables(stack: Stack, each: StackFunction): Finding[] {
  const values = at(each.Properties['Environment'], 'Variables')
  return [
    ...unless(
      each.Properties['KmsKeyArn'] !== undefined,
      `${nameOf(each)} gets secrets through variables without a key`,
      each.id,
    ),
    ...each.designed!.secrets.flatMap(({ secret, variable }) => {
      const [, id] =
        /^\{\{resolve:secretsmanager:\$\{([^!.}]+)\}:SecretString:/.exec(textOf(at(values, variable))) ?? []
      const found = id === undefined ? undefined : stack.referred({ Ref: id }, 'AWS::SecretsManager::Secret')
      const isRight = found !== undefined && textOf(found.Properties['Name']) === stack.named(secret)
      return unless(
        isRight,
        `${variable} of ${nameOf(each)} is no reference to the secret ${secret}`,
        each.id,
      )
    }),
  ]
}

// A parameter that hides its value is one that somebody types in, and it is in every command and pipeline.
function parameters({ resolved }: Stack): Finding[] {
  return Object.entries(resolved.Parameters ?? {}).flatMap(([id, value]) =>
    unless(at(value, 'NoEcho') === undefined, `the parameter ${id} takes a secret`),
  )
}

function texts({ resources, resolved, functions }: Stack): Finding[] {
  const ids = new Set(resources.map(each => each.id))
  const harmless = new Set<string>()
  const isFunction = new Set(functions.map(each => each.id))
  return [
    ...resources.flatMap(each => {
      // The same few keys and values stand in every resource.
      const all = writtenTexts(each).filter(text => !harmless.has(text))
      const kind = all.map(text => secretIn(text, ids)).find(found => found !== undefined)
      if (kind === undefined) for (const text of all) if (!text.includes('{{')) harmless.add(text)
      const isResolved = !isFunction.has(each.id) && all.some(text => text.includes('{{resolve:'))
      const isSecure = all.some(text => text.includes('{{resolve:ssm-secure:'))
      return [
        ...unless(kind === undefined, `${each.id} holds what looks like ${kind}`, each.id),
        ...unless(!isResolved, `${each.id} would hold a secret's value`, each.id),
        // None of Lambda's properties is among the few that take one.
        ...unless(
          isResolved || !isSecure,
          `${each.id} asks for a secure parameter, which Lambda does not take`,
          each.id,
        ),
      ]
    }),
    ...unless(
      !allTexts(resolved.Outputs).some(text => text.includes('{{resolve:')),
      'an output would show a secret',
    ),
  ]
}

// In a permission's ARN a method stands before the path, and can make up the length of a key with it: a person wrote the path.
function writtenTexts({ Type, Properties }: Resource): string[] {
  const all = allTexts(Properties)
  if (Type !== 'AWS::Lambda::Permission') return all
  return all.map(text => text.replace(/\/(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)(?=\/)/, '${}'))
}

// A long logical id can have the shape of a key, and so can a model's name, with which its id begins.
function secretIn(text: string, ids: ReadonlySet<string>): string | undefined {
  const own = text.replace(/\$\{([A-Za-z0-9]+)[A-Za-z0-9.]*\}/g, (whole, id: string) =>
    ids.has(id) ? '${}' : whole,
  )
  const kind = findSecret(own)
  return kind !== undefined && [...ids].some(id => id.startsWith(text)) ? undefined : kind
}

function logs(stack: Stack): Finding[] {
  const header = stack.design.api.authorizer.identityHeader.toLowerCase()
  return [
    ...stack.ofType('AWS::ApiGateway::Stage').flatMap(each => {
      const isSilent = listOf(each.Properties['MethodSettings']).every(
        setting => at(setting, 'DataTraceEnabled') !== true,
      )
      const format = textOf(at(each.Properties['AccessLogSetting'], 'Format')).toLowerCase()
      const isQuiet = !format.includes(`header.${header}`) && !format.includes('authorizationtoken')
      return unless(isSilent && isQuiet, 'the API writes tokens or bodies into its log', each.id)
    }),
    ...stack.ofType('AWS::WAFv2::LoggingConfiguration').flatMap(each => {
      const redacted = listOf(each.Properties['RedactedFields'])
      return unless(
        redacted.some(field => isSame(at(field, 'SingleHeader', 'Name'), header)),
        `the WAF writes the header ${header} into its log`,
        each.id,
      )
    }),
  ]
}
