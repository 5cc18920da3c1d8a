import { expect, test } from 'vitest'
import { newRoute } from '../../design/route'
import { starter } from '../../design/starter'
import type { Design } from '../../design/design'
import { stage } from './stage'

const limited = { prod: { rate: 5, burst: 5 }, dev: null }

/** Path and method of each setting but the first, which is for all. */
function settingsOf(...routes: Design['routes']): string[] {
  const found = stage({ ...starter, routes }, 'ApiDeployment').find(({ id }) => id === 'ApiStage')!
  const { MethodSettings } = (
    found.value as { Properties: { MethodSettings: { ResourcePath: string; HttpMethod: string }[] } }
  ).Properties
  const all = MethodSettings.map(each => `${each.HttpMethod} ${each.ResourcePath}`)
  expect(all[0]).toBe('* /*')
  expect(new Set(all).size).toBe(all.length)
  return all.slice(1).sort()
}

const names = ['prod', 'dev']
const any = { ...newRoute('ANY', '/items/{itemId}', 'get-item', names), throttling: limited }

test('a limit of ANY is one of each verb, because * goes with the path /* only', () => {
  const verbs = ['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT']
  expect(settingsOf(any)).toEqual(verbs.map(verb => `${verb} /~1items~1{itemId}`))
})

test('a verb with a route of its own is not limited by ANY', () => {
  const get = newRoute('GET', 'items/{itemId}/', 'get-item', names)
  const put = { ...newRoute('PUT', '/items/{itemId}', 'get-item', names), throttling: limited }
  const elsewhere = newRoute('POST', '/items', 'create-item', names)
  expect(settingsOf(any, get, put, elsewhere)).toEqual(
    ['DELETE', 'HEAD', 'PATCH', 'POST', 'PUT'].map(verb => `${verb} /~1items~1{itemId}`),
  )
})
