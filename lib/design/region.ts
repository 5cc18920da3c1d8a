/**
 * Regions of the `aws` partition where every service of a template exists: API Gateway (REST), Lambda on arm64, WAFv2,
 * X-Ray, AWS Config, CodeDeploy, Secrets Manager. As of 2026-11-01, from the AWS list of services by region.
 */
export const regions = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'ca-central-1',
  'sa-east-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'eu-central-1',
  'eu-north-1',
  'eu-south-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-east-1',
  'me-south-1',
  'af-south-1',
] as const
