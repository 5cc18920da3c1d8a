import { expect, test } from 'vitest'
import { interrupt, newStack, oldStack, stackFacts } from './testing/scripts'

test('Ctrl-C while AWS works says that it goes on, and how to see it', async () => {
  const stacks = [stackFacts('UPDATE_COMPLETE'), 'UPDATE_IN_PROGRESS']
  const run = await interrupt(
    { ...oldStack, 'cloudformation describe-stacks': stacks },
    'UPDATE_IN_PROGRESS',
    '--yes',
  )
  expect(run.code).toBe(130)
  expect(run.err).toContain('AWS goes on with prod-MyAPI. See how: aws cloudformation describe-stacks')
  expect(run.err).not.toContain('Stopped.')
})

test('Ctrl-C at the question takes the change set back', async () => {
  const run = await interrupt(oldStack, 'Deploy this?')
  expect(run.code).toBe(130)
  expect(run.err).toContain('Stopped. Nothing that was done is lost: run the same command again.')
  expect(run.operations.at(-1)).toBe('cloudformation delete-change-set')
  expect(run.operations).not.toContain('cloudformation execute-change-set')
})

test('Ctrl-C before anything was changed says what to do', async () => {
  const run = await interrupt(newStack, 'Looking for what would be in the way', '--yes')
  expect(run.code).toBe(130)
  expect(run.err).toContain('Stopped. Nothing that was done is lost: run the same command again.')
  expect(run.operations).not.toContain('cloudformation execute-change-set')
})
