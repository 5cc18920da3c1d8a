import type { Design } from '../../design/design'
import type { Diagnostic } from './findings'

/** A finding that is known to be false, told as narrowly as it can be. */
export interface Exception {
  readonly ruleId: string
  readonly resourceType: string
  readonly propertyPath: RegExp
  readonly because: string
  readonly isFalse: (finding: Diagnostic, design: Design) => boolean
}

// A person may write `${Environment}` in a description. It is printed as it stands, without Fn::Sub, and CloudFormation takes
// it so; E1029 takes it for a forgotten Fn::Sub. Text that the compiler makes itself is in no design.
const isTextOfDesign = ({ message }: Diagnostic, design: Design) => {
  const [, quoted] = /'(\$\{[^}]*\})'/.exec(message) ?? []
  return quoted !== undefined && JSON.stringify(design).includes(JSON.stringify(quoted).slice(1, -1))
}

const persons = (resourceType: string, propertyPath: RegExp): Exception => ({
  ruleId: 'E1029',
  resourceType,
  propertyPath,
  because: 'The text is what a person wrote, and means what it says.',
  isFalse: isTextOfDesign,
})

export const exceptions: readonly Exception[] = [
  persons('AWS::Lambda::Function', /^Properties\.(Description$|Environment\.Variables\.)/),
  persons('AWS::SecretsManager::Secret', /^Properties\.Description$/),
  persons('AWS::ApiGateway::RestApi', /^Properties\.Description$/),
  persons('AWS::ApiGateway::Model', /^Properties\.Schema(\.|$)/),
]

/** Whether a finding about a design's template is known to be false. */
export function isExcepted(finding: Diagnostic, design: Design): boolean {
  const { ruleId, entity, propertyPath = '' } = finding
  return exceptions.some(
    each =>
      each.ruleId === ruleId &&
      each.resourceType === entity?.resourceType &&
      each.propertyPath.test(propertyPath) &&
      each.isFalse(finding, design),
  )
}
