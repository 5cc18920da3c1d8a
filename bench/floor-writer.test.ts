import { expect, test } from 'vitest'
import { parseTemplate } from '@/lib/cfn/testing/parse-template'
import { starter, templateJson } from './designs'
import { write } from './floor-writer'

test('what the floor writes is the template, so that it is a floor of the same job', () => {
  const template = templateJson(starter)
  expect(parseTemplate(write(template))).toEqual(template)
})
