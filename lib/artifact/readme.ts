import { authorizerFunction, type Design } from '../design/design'
import { pathVariables, routeKey, type Route } from '../design/route'
import { artifactBucket } from './parameters'

/** README.md of an artifact: what is in it, and how to deploy, call, change and remove it. */
export function readme(design: Design): string {
  return [
    `# ${plain(design.name)}`,
    design.description && plain(design.description),
    `A serverless API for AWS in ${design.region}, made with Groundplan. Nothing in here is secret.`,
    contents(design),
    deployment(design),
    firstCall(design),
    operation(design),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

function contents(design: Design): string {
  const files = [
    ['template.yaml', 'the CloudFormation template, one for all environments'],
    ['parameters/', 'a parameter file for each environment'],
    ['functions/', 'the zip of each function; its name holds the hash of its content'],
    ['handlers/', 'the readable sources of the functions, and the licences of the packages in them'],
    ['deploy.sh, token.sh, steps/', 'deploy an environment, make a token; `--help` tells all'],
    ['deploy.data', 'what these scripts know of the design'],
    ['design.json', 'the design, to open in Groundplan again'],
    ['manifest.json', 'the SHA-256 of every file'],
  ]
  const routes = design.routes.map(each => `| ${code(routeKey(each))} | ${code(each.function)} |`)
  return [
    '## What is inside',
    list(files.map(([name, what]) => `${code(name!)}: ${what}`)),
    ['| route | function |', '|---|---|', ...routes].join('\n'),
  ].join('\n\n')
}

function deployment(design: Design): string {
  const [first] = design.environments
  const accounts = design.environments.map(
    ({ name, account }) =>
      `${code(name)}: stack ${code(`${name}-${design.api.name}`)}${account ? `, account ${account} only` : ''}`,
  )
  return [
    '## Deploy',
    'You need the AWS CLI (1 or 2), logged in to the account. The environments:',
    list(accounts),
    shell(`./deploy.sh --environment ${first!.name} --allow 203.0.113.7/32`),
    `The API answers only to the addresses that the design allows; ${code('--allow')} replaces them with yours. The script ` +
      'shows what will change and asks before it changes anything. It finds out first whether the account has a recorder ' +
      'of AWS Config or a log role of API Gateway already, of which a region can have one only, and says what to add then. ' +
      'If the design names an e-mail address for alarms, AWS sends it a message to confirm.',
    'Without the script, and the second line only if there is no such bucket yet:',
    shell(
      `bucket=${artifactBucket(first!.account ?? '$(aws sts get-caller-identity --query Account --output text)', design.region)}`,
      `aws s3 mb "s3://$bucket" --region ${design.region}`,
      `aws s3 sync functions "s3://$bucket/functions" --region ${design.region}`,
      `aws cloudformation deploy --region ${design.region} --stack-name ${first!.name}-${design.api.name} \\`,
      '  --template-file template.yaml --s3-bucket "$bucket" --capabilities CAPABILITY_NAMED_IAM \\',
      `  --parameter-overrides Environment=${first!.name} ArtifactBucket="$bucket"`,
    ),
    `Other parameters follow there in the same way, such as ${code('AllowedIpv4Cidrs=203.0.113.7/32')}. One that is left out ` +
      'stays as the stack has it.',
  ].join('\n\n')
}

function firstCall(design: Design): string {
  const [first] = design.environments
  const route = design.routes.find(each => each.method === 'GET') ?? design.routes[0]
  if (!route || authorizerFunction(design)?.handler.kind !== 'token-authorizer') return ''
  return [
    '## The first call',
    `The authorizer lets in clients that have a record in its table. ${code('--register')} puts one for ${code('first-client')}:`,
    shell(
      `token=$(./token.sh --environment ${first!.name} --register)`,
      'url=... # as deploy.sh printed it',
      `curl -H "${design.api.authorizer.identityHeader}: Bearer $token"${method(route)} "$url${callablePath(route)}"`,
    ),
    `A token is good for an hour. Issue your own ones as JWT (HS256) with the key in AWS Secrets Manager.`,
  ].join('\n\n')
}

function operation(design: Design): string {
  const [first] = design.environments
  return [
    '## Change, rotate, remove',
    list([
      `Change the design in Groundplan, download it again and run ${code('./deploy.sh')} again: it keeps the parameters of the stack.`,
      `${code(`./deploy.sh --environment ${first!.name} --rotate-key`)} makes a new signing key and deploys it. Tokens of the old key work until the functions have the new one.`,
      `${code(`./deploy.sh --environment ${first!.name} --destroy`)} deletes the stack. Tables, keys, logs and secrets stay until you type the environment's name.`,
      `To go back to an earlier version, run ${code('./deploy.sh')} of the earlier artifact. That fails when the later version removed a table, a log group or a secret: it stays in the account with its name taken. Delete it, or bring it into the stack by a change set of type IMPORT, and then go back.`,
    ]),
    '## What takes more than one deployment',
    list([
      'The keys and local indexes of a table stay as they were first deployed: give the table another name. Of its global indexes one is added or removed in a deployment.',
      'Another name for a path variable: AWS makes the new resource before it deletes the old one, and a path takes one variable. Remove its routes, deploy, and add them again.',
      'A route that is removed: the stage keeps it until the API is deployed once more, because AWS deletes the method last.',
      'A right that a function no longer needs: its earlier version loses it too, while calls still reach it. Deploy the function first, and take the right away after that.',
    ]),
    'To deploy the API once more after a route was removed:',
    shell(
      `api=$(aws cloudformation describe-stack-resource --region ${design.region} --stack-name ${first!.name}-${design.api.name} \\`,
      '  --logical-resource-id RestApi --query StackResourceDetail.PhysicalResourceId --output text)',
      `aws apigateway create-deployment --region ${design.region} --rest-api-id "$api" --stage-name ${first!.name}-${design.api.stageName}`,
    ),
  ].join('\n\n')
}

function method({ method }: Route): string {
  return method === 'GET' || method === 'ANY' ? '' : ` -X ${method}`
}

// A path may hold anything but a line break: in a command it must stay one argument.
function callablePath(route: Route): string {
  const path = pathVariables(route.path).reduce(
    (path, name) => path.replace(new RegExp(`\\{${escaped(name)}\\+?\\}`), 'x'),
    route.path,
  )
  return path.replaceAll(/[^A-Za-z0-9/._~-]/g, encodeURIComponent)
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function list(items: readonly string[]): string {
  return items.map(item => `- ${item}`).join('\n')
}

function shell(...lines: string[]): string {
  return ['```sh', ...lines, '```'].join('\n')
}

function code(text: string): string {
  return `\`${text.replaceAll(/[`|]/g, char => (char === '|' ? '\\|' : "'"))}\``
}

/** Text of a person: it stays text in Markdown. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|!~]/g, '\\$&')
}
