import { useCompiledStore } from '@/stores/compiled-store'
import { useDrawnDesign } from '@/stores/drawn-store'
import { artifactBucket } from '@/lib/artifact/parameters'
import type { Design } from '@/lib/design/design'
import type { Environment } from '@/lib/design/environment'
import type { TemplateParameter } from '@/workers/compiled'

/** What whoever deploys may change without a new design. */
export function Parameters() {
  const parameters = useCompiledStore(state => state.compiled?.parameters) ?? []
  const design = useDrawnDesign()
  return (
    <div className="pane-scroll" tabIndex={0} role="region" aria-label="Parameters of the template">
      <table className="parameters">
        <thead>
          <tr>
            <th scope="col">Parameter</th>
            <th scope="col">Meaning</th>
            <th scope="col">Default</th>
            {design.environments.map(each => (
              <th scope="col" key={each.name}>
                {each.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parameters.map(parameter => (
            <tr key={parameter.id}>
              <th scope="row">{parameter.id}</th>
              <td className="t2">
                {parameter.description}
                {parameter.allowed.length > 0 && <> One of {parameter.allowed.join(', ')}.</>}
              </td>
              <td>
                <Value text={initialText(parameter)} isQuiet />
              </td>
              {design.environments.map(each => (
                <td key={each.name} className="environment">
                  <Value text={valueIn(design, each, parameter)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="pane-note">
        “as-designed” keeps the value of the design. The artifact has a parameter file for each environment.
      </p>
    </div>
  )
}

function Value({ text, isQuiet = false }: { text: string; isQuiet?: boolean }) {
  return <span className={isQuiet ? 'mono t3' : 'mono'}>{text}</span>
}

function initialText({ initial }: TemplateParameter): string {
  if (initial === undefined) return 'none, has to be given'
  return initial === '' ? 'empty' : initial
}

/** What a deployment of the environment gets when its parameter file is used as it is. */
function valueIn(design: Design, environment: Environment, { id, initial }: TemplateParameter): string {
  const none = 'empty'
  switch (id) {
    case 'Environment':
      return environment.name
    case 'ArtifactBucket':
      return artifactBucket(environment.account ?? 'ACCOUNT', design.region)
    case 'AllowedIpv4Cidrs':
      return environment.allowedIpv4.join(', ') || 'no range'
    case 'AllowedIpv6Cidrs':
      return environment.allowedIpv6.join(', ') || 'no range'
    case 'AlarmEmail':
      return environment.alarmEmail ?? 'nobody'
    case 'ConfigRecorderMode':
      return environment.configRecorder
    case 'ApiGatewayAccountMode':
      return environment.apiGatewayAccount
    default:
      return initial === undefined || initial === '' ? none : initial
  }
}
