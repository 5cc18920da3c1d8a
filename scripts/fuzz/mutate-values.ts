import type { Draw } from '@/lib/design/testing/draw'
import { hostileTexts } from '@/lib/design/testing/hostile-texts'

type Container = Record<string, unknown>

const oddValues = [null, true, '', 0, -0, -1, 1.5, 1e21, 1e-7, 2 ** 53, [], {}, '*', 'x'.repeat(300)]

/** Changes a design's JSON at one place, and leaves it JSON. */
export function mutateValues(draw: Draw, text: string): string {
  const root = JSON.parse(text) as Container
  const [container, key] = findPlace(draw, root)
  if (key === undefined) return text
  draw.one(changes)({ draw, root, container, key })
  return JSON.stringify(root)
}

function findPlace(draw: Draw, root: Container): [Container, string | undefined] {
  let container = root
  for (let depth = draw.int(0, 7); ; depth--) {
    const keys = Object.keys(container)
    const key = keys[draw.int(0, 999) % keys.length]
    const child = key === undefined ? undefined : container[key]
    if (key === undefined || depth === 0 || typeof child !== 'object' || child === null)
      return [container, key]
    container = child as Container
  }
}

interface Place {
  readonly draw: Draw
  readonly root: Container
  readonly container: Container
  readonly key: string
}

/** Puts another value of the design there, most often one of the same key, so that the design often stays one. */
function borrow({ draw, root, container, key }: Place): void {
  const old = container[key]
  const isOfKey = !draw.chance(30)
  const others = valuesIn(root).filter(
    ([name, value]) => (isOfKey ? name === key : typeof value === typeof old) && value !== old,
  )
  if (others.length > 0) container[key] = structuredClone(others[draw.int(0, 99_999) % others.length]![1])
}

function replace({ draw, container, key }: Place): void {
  container[key] = draw.chance(50) ? draw.one(oddValues) : draw.one(hostileTexts)
}

function nudge({ draw, container, key }: Place): void {
  const old = container[key]
  if (typeof old === 'number') container[key] = old + draw.one([1, -1, 0.5, -old])
  else if (typeof old === 'string') container[key] = old + draw.one(['2', '-', '_', ' ', '/', '.', 'A'])
  else if (typeof old === 'boolean') container[key] = !old
}

function remove({ container, key }: Place): void {
  if (Array.isArray(container)) container.splice(Number(key), 1)
  else delete container[key]
}

function rename({ draw, container, key }: Place): void {
  if (Array.isArray(container)) return
  // Defined, because to assign `__proto__` would give the object another prototype, and the file no such key.
  const to = draw.one([`${key}2`, 'name', 'prod', '', ...hostileTexts])
  Object.defineProperty(container, to, {
    ...Object.getOwnPropertyDescriptor(container, key),
    configurable: true,
  })
  if (to !== key) delete container[key]
}

/** Repeats an element, up to as many as a file has room for. */
function repeat({ draw, container, key }: Place): void {
  if (!Array.isArray(container)) return
  const size = JSON.stringify(container[Number(key)]).length + 1
  const room = draw.one([1, 1, 1, 2, 20, 1000, 1_000_000])
  const count = Math.min(room, Math.ceil(900_000 / size))
  for (let number = 0; number < count; number++) container.push(structuredClone(container[Number(key)]))
}

const changes = [...Array<typeof borrow>(5).fill(borrow), nudge, nudge, replace, remove, rename, repeat]

/** Every value inside a value, with its key. */
function valuesIn(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    [key, inner] as [string, unknown],
    ...valuesIn(inner),
  ])
}
