import { createContext, use, useMemo } from 'react'
import { setValue } from '@/lib/design/commands/set-value'
import { valueAt } from '@/lib/design/value-at'
import { pathText, type DesignPath, type Problem } from '@/lib/problem'
import { useCompiledStore } from '@/stores/compiled-store'
import { useDesignStore } from '@/stores/design-store'
import { helpAt, refusal } from './schema'

/** What the form is about, for the names of undo steps: `Set memory in dev of get-item`. */
export const PartTitle = createContext('')

const none: readonly Problem[] = []

/** The problems at a place and beneath it. */
export function useProblems(path: DesignPath): readonly Problem[] {
  const problems = useCompiledStore(state => state.compiled?.problems) ?? none
  const key = pathText(path)
  return useMemo(() => {
    const paths = pathsOf(problems)
    const found = problems.filter((_, at) => isWithin(paths[at]!, key))
    return found.length > 0 ? found : none
  }, [problems, key])
}

const kept = new WeakMap<readonly Problem[], readonly string[]>()

/** The paths of problems as texts, made once for all fields that ask. */
function pathsOf(problems: readonly Problem[]): readonly string[] {
  const paths = kept.get(problems) ?? problems.map(each => pathText(each.path))
  kept.set(problems, paths)
  return paths
}

/** Whether a path, as text, is another one or lies beneath it. */
export function isWithin(path: string, ancestor: string): boolean {
  return (
    path === ancestor || ancestor === '' || path.startsWith(`${ancestor}.`) || path.startsWith(`${ancestor}[`)
  )
}

/** A place in the design as a field needs it: its value, its help, its problems, and how to change it. */
export function useField(path: DesignPath, label: string) {
  const design = useDesignStore(state => state.design)
  const title = use(PartTitle)
  const problems = useProblems(path)
  const key = pathText(path)
  const { apply, endGesture } = useDesignStore.getState()
  return {
    id: idOf('field', key),
    key,
    design,
    value: valueAt(design, path),
    help: helpAt(design, path),
    problems,
    /** Why the value may not stand there, as a sentence. */
    refuse(value: unknown): string | undefined {
      const reason = refusal(design, path, value)
      return reason && sentence(label, reason)
    },
    /** One step of undo. */
    set: (value: unknown) => apply(stepLabel(label, title), before => setValue(before, path, value)),
    /** A step that the next change of this field joins. */
    type: (value: unknown) => apply(stepLabel(label, title), before => setValue(before, path, value), key),
    endGesture,
  }
}
export type Field = ReturnType<typeof useField>

/** `Memory in dev` and `must be a whole number` give `Memory in dev must be a whole number.` */
export function sentence(label: string, reason: string): string {
  const text = reason.startsWith('must ') ? `${label} ${reason}` : reason
  return /[.!?]$/.test(text) ? text : `${text}.`
}

export function stepLabel(label: string, title: string): string {
  const what = /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
  return title === '' ? `Set ${what}` : `Set ${what} of ${title}`
}

/** An id of the page for a path's text: one word, because `aria-describedby` is a list of words. */
export function idOf(what: string, key: string): string {
  return `${what}-${key.replace(/[\s%]/gu, each => `%${each.codePointAt(0)}`)}`
}
