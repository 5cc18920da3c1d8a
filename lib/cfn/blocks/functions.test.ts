import { expect, test } from 'vitest'
import { starter } from '../../design/starter'
import { functions } from './functions'

/** The deployment group of the first function, with the alarm on errors on or off. */
function alarmsOfGroup(functionErrors: boolean) {
  const monitoring = { ...starter.monitoring, alarms: { ...starter.monitoring.alarms, functionErrors } }
  const group = functions({ ...starter, monitoring }, () => '0123456789').find(({ id }) =>
    id.endsWith('DeploymentGroup'),
  )!
  return (group.value as { Properties: { AlarmConfiguration?: object } }).Properties.AlarmConfiguration
}

test('a deployment group forgets its alarm when the alarm is turned off', () => {
  expect(alarmsOfGroup(true)).toMatchObject({ Enabled: true })
  expect(alarmsOfGroup(false)).toEqual({ Enabled: false, Alarms: [] })
})

test('a version stays, but not one that a rolled back update has published', () => {
  const versions = functions(starter, () => '0123456789').filter(({ id }) => id.includes('Version'))
  expect(versions).toHaveLength(starter.functions.length)
  for (const { value } of versions)
    expect(value).toMatchObject({
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
    })
})

test('a rollout of the authorizer goes back on errors of the API, because its own are refused tokens too', () => {
  const group = functions(starter, () => '0123456789').find(
    ({ id }) => id === 'AuthorizerFunctionDeploymentGroup',
  )!
  expect(JSON.stringify(group.value)).toContain('{"Ref":"Api5xxAlarm"}')
  expect(JSON.stringify(group.value)).not.toContain('ErrorsAlarm')
})
