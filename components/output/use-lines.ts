import { useCompiledStore } from '@/stores/compiled-store'

/** The lines of the compiled template; line 1 is at position 0. */
export function useLines(): readonly string[] {
  const yaml = useCompiledStore(state => state.compiled?.yaml)
  return linesOf(yaml)
}

let last: { readonly yaml: string | undefined; readonly lines: readonly string[] } = {
  yaml: undefined,
  lines: [],
}

// Several panes want them, of a text that changes with every key.
function linesOf(yaml: string | undefined): readonly string[] {
  if (last.yaml !== yaml) last = { yaml, lines: yaml?.split('\n') ?? [] }
  return last.lines
}
