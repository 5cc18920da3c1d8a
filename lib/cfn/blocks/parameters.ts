import { equals, ref } from '../intrinsics'
import { logicalId } from '../logical-ids'
import { entriesOf, type Entry, type Value } from '../template'
import type { Design } from '../../design/design'

/** The eight parameters, their groups in the console, and what a deployment asserts before anything is made. */
export function parameters(design: Design): Entry[] {
  const { parameter, metadata } = entriesOf({ kind: 'design' }, 'R6')
  const names = design.environments.map(each => each.name)
  return [
    metadata('AWS::CloudFormation::Interface', {
      ParameterGroups: [
        group('Environment', ['Environment', 'ArtifactBucket']),
        group('Access control', ['AllowedIpv4Cidrs', 'AllowedIpv6Cidrs', 'SigningKeyVersionId']),
        group('Operations', ['AlarmEmail', 'ConfigRecorderMode', 'ApiGatewayAccountMode']),
      ],
    }),
    parameter('Environment', {
      Type: 'String',
      Description: 'Deployment environment. Every resource name starts with this value and a hyphen.',
      AllowedValues: names,
      Default: names.includes('prod') ? 'prod' : (names[0] ?? 'prod'),
    }),
    parameter('ArtifactBucket', {
      Type: 'String',
      Description: 'S3 bucket in the deployment region that holds the function zip files.',
      AllowedPattern: '^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$',
      ConstraintDescription: 'must be a valid S3 bucket name',
    }),
    parameter('AllowedIpv4Cidrs', {
      Type: 'CommaDelimitedList',
      Description:
        'IPv4 CIDR ranges that may call the API, in place of the designed ones (AWS WAF does not accept a /0 range).',
      Default: asDesigned,
    }),
    parameter('AllowedIpv6Cidrs', {
      Type: 'CommaDelimitedList',
      Description: 'IPv6 CIDR ranges that may call the API, in place of the designed ones.',
      Default: asDesigned,
    }),
    parameter('AlarmEmail', {
      Type: 'String',
      Description: 'Address that receives alarm notifications, in place of the designed one.',
      Default: asDesigned,
      AllowedPattern: '^as-designed$|^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$',
      ConstraintDescription: 'must be an e-mail address or as-designed',
    }),
    parameter('ConfigRecorderMode', {
      Type: 'String',
      Description:
        'create makes the AWS Config recorder of this region; existing uses the one the account already has (one per region).',
      AllowedValues: [asDesigned, 'create', 'existing'],
      Default: asDesigned,
    }),
    parameter('ApiGatewayAccountMode', {
      Type: 'String',
      Description:
        'create sets the region-wide API Gateway logging role; existing leaves the one already set.',
      AllowedValues: [asDesigned, 'create', 'existing'],
      Default: asDesigned,
    }),
    parameter('SigningKeyVersionId', {
      Type: 'String',
      Description:
        'Version id of the signing key secret that the authorizer verifies with. Leave empty for the current version.',
      Default: '',
      AllowedPattern: '^$|^[0-9A-Za-z-]{32,64}$',
      ConstraintDescription: 'must be empty or a version id of AWS Secrets Manager (32 to 64 characters)',
    }),
    ...assertions(design),
  ]
}

/** Default of a parameter that a mapping decides. */
export const asDesigned = 'as-designed'

function group(label: string, parameters: string[]): Value {
  return { Label: { default: label }, Parameters: parameters }
}

/** Refuses the wrong region and the wrong account before any resource is made (R17). */
function assertions(design: Design): Entry[] {
  const region = entriesOf({ kind: 'design' }, 'R17').rule('SupportedRegion', {
    Assertions: [
      {
        Assert: equals(ref('AWS::Region'), design.region),
        AssertDescription: `This template may only be deployed to ${design.region}.`,
      },
    ],
  })
  const accounts = design.environments
    .filter(each => each.account !== null)
    .map(environment =>
      entriesOf({ kind: 'environment', name: environment.name }, 'R17').rule(
        logicalId.accountRule(environment.name),
        {
          RuleCondition: equals(ref('Environment'), environment.name),
          Assertions: [
            {
              Assert: equals(ref('AWS::AccountId'), environment.account),
              AssertDescription: `The ${environment.name} environment may only be deployed to account ${environment.account}.`,
            },
          ],
        },
      ),
    )
  return [region, ...accounts]
}
