import type { Design } from '../design/design'
import type { Environment } from '../design/environment'

/** The bucket that deploy.sh keeps artifacts in when it is told no other. */
export function artifactBucket(account: string, region: string): string {
  return `groundplan-artifacts-${account}-${region}`
}

/**
 * A parameter file of the CloudFormation command line for one environment. Only the environment differs: all else that
 * does stands in the template's mappings, and `as-designed` keeps it.
 */
export function parameterFile(design: Design, environment: Environment): string {
  const values = {
    Environment: environment.name,
    ArtifactBucket: artifactBucket(environment.account ?? 'ACCOUNT', design.region),
    AllowedIpv4Cidrs: 'as-designed',
    AllowedIpv6Cidrs: 'as-designed',
    AlarmEmail: 'as-designed',
    ConfigRecorderMode: 'as-designed',
    ApiGatewayAccountMode: 'as-designed',
    SigningKeyVersionId: '',
  }
  const lines = Object.entries(values).map(
    ([key, value]) =>
      `  { "ParameterKey": ${JSON.stringify(key)}, "ParameterValue": ${JSON.stringify(value)} }`,
  )
  return `[\n${lines.join(',\n')}\n]\n`
}
