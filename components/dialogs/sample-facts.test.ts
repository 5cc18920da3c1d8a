import { expect, test } from 'vitest'
import { compile } from '@/lib/cfn/compile'
import { checkDesign } from '@/lib/check/check'
import { samples } from '@/lib/design/samples'

const facts = samples.map(({ id, design }) => {
  const { entries } = compile(design, () => '0123456789')
  const resources = entries.filter(({ section }) => section === 'Resources').length
  const problems = checkDesign(design).filter(({ severity }) => severity !== 'info').length
  return [id, { resources, problems }] as const
})

test('the gallery says of every sample what the compiler and the checks find', async () => {
  const text = `${JSON.stringify(Object.fromEntries(facts), null, 2)}\n`
  await expect(text).toMatchFileSnapshot('sample-facts.json')
})
