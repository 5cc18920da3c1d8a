import { expect, test } from 'vitest'
import { latestOnly } from './latest'

function slowly() {
  const sent: { value: number; answer: (text: string) => void; fail: (cause: Error) => void }[] = []
  const send = (value: number) =>
    new Promise<string>((answer, fail) => {
      sent.push({ value, answer, fail })
    })
  return { sent, send }
}

test('never sends a second value before the first is answered, and leaves out those in between', async () => {
  const { sent, send } = slowly()
  const answers: string[] = []
  const push = latestOnly(
    send,
    answer => answers.push(answer),
    () => undefined,
  )
  push(1)
  push(2)
  push(3)
  expect(sent.map(each => each.value)).toEqual([1])
  sent[0]?.answer('one')
  await expect.poll(() => sent.map(each => each.value)).toEqual([1, 3])
  sent[1]?.answer('three')
  await expect.poll(() => answers).toEqual(['one', 'three'])
})

test('goes on after a failure', async () => {
  const { sent, send } = slowly()
  const failed: number[] = []
  const push = latestOnly(
    send,
    () => undefined,
    (_, value) => failed.push(value),
  )
  push(1)
  sent[0]?.fail(new Error('no'))
  await expect.poll(() => failed).toEqual([1])
  push(2)
  expect(sent.map(each => each.value)).toEqual([1, 2])
})
