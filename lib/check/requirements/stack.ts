import type { ResolvedResource, ResolvedTemplate } from '../../cfn/resolve'
import type { Value } from '../../cfn/template'
import type { Design } from '../../design/design'
import type { Environment } from '../../design/environment'
import type { LambdaFunction } from '../../design/function'
import { at, listOf, targetOf, textOf } from './value'

/** A resource with its logical id. */
export interface Resource extends ResolvedResource {
  readonly id: string
}

/** A function of the template with what belongs to it, found by references and never by the shape of an id. */
export interface StackFunction extends Resource {
  /** The function of the design that has this physical name. */
  readonly designed: LambdaFunction | undefined
  readonly role: Resource | undefined
  /** Statements of its role's own policies. */
  readonly statements: readonly Value[]
}

/** The resolved template of one environment, ready to be asked. */
export interface Stack {
  readonly design: Design
  readonly environment: Environment
  readonly resolved: ResolvedTemplate
  readonly resources: readonly Resource[]
  readonly functions: readonly StackFunction[]
  /** The physical name in this environment. */
  readonly named: (name: string) => string
  readonly ofType: (...types: string[]) => Resource[]
  /** The resource that a value refers to, if it has the type. */
  readonly referred: (value: Value | undefined, type: string) => Resource | undefined
}

/** Reads the resolved template of an environment. Throws when the design has no such environment. */
export function readStack(design: Design, resolved: ResolvedTemplate, environmentName: string): Stack {
  const environment = design.environments.find(each => each.name === environmentName)
  if (environment === undefined) throw new Error(`the design has no environment ${environmentName}`)
  const resources = Object.entries(resolved.Resources).map(([id, resource]): Resource => ({
    ...resource,
    id,
  }))
  const byId = new Map(resources.map(each => [each.id, each]))
  const named = (name: string) => `${environmentName}-${name}`
  const ofType = (...types: string[]) => resources.filter(each => types.includes(each.Type))
  const referred = (value: Value | undefined, type: string) => {
    const found = byId.get(targetOf(value) ?? '')
    return found?.Type === type ? found : undefined
  }
  const functions = ofType('AWS::Lambda::Function').map((each): StackFunction => {
    const name = textOf(each.Properties['FunctionName'])
    const role = referred(each.Properties['Role'], 'AWS::IAM::Role')
    return {
      ...each,
      designed: design.functions.find(designed => named(designed.name) === name),
      role,
      statements: role === undefined ? [] : roleStatements(role, referred),
    }
  })
  return { design, environment, resolved, resources, functions, named, ofType, referred }
}

/** The statements of a policy document. */
export function statementsOf(document: Value | undefined): readonly Value[] {
  return listOf(at(document, 'Statement'))
}

function roleStatements(role: Resource, referred: Stack['referred']): Value[] {
  const managed = listOf(role.Properties['ManagedPolicyArns']).flatMap(
    arn => referred(arn, 'AWS::IAM::ManagedPolicy') ?? [],
  )
  const inline = listOf(role.Properties['Policies']).map(policy => at(policy, 'PolicyDocument'))
  return [...managed.map(policy => policy.Properties['PolicyDocument']), ...inline].flatMap(statementsOf)
}

/** What a function is called in sentences. */
export function nameOf(resource: Resource): string {
  return textOf(resource.Properties['FunctionName']) || resource.id
}
