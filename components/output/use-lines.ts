import { useMemo } from 'react'
import { useCompiledStore } from '@/stores/compiled-store'

/** The lines of the compiled template; line 1 is at position 0. */
export function useLines(): readonly string[] {
  const yaml = useCompiledStore(state => state.compiled?.yaml)
  return useMemo(() => (yaml === undefined ? [] : yaml.split('\n')), [yaml])
}
