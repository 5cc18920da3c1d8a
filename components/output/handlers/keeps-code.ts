import { isAnotherDesign, type DesignStore } from '@/stores/design-store'

/** Whether a function is the same one after a change of the design as before, so that its code may be undone over it. */
export function keepsCode(name: string, now: DesignStore, before: DesignStore): boolean {
  return !isAnotherDesign(now, before) && [now, before].every(({ design }) => has(design, name))
}

function has({ functions }: DesignStore['design'], name: string): boolean {
  return functions.some(each => each.name === name)
}
