import { listed } from '@/lib/design/listed'
import { useCompiledStore } from '@/stores/compiled-store'
import { useHandlerStore, type Bundling } from '@/stores/handler-store'
import { useValidationStore } from '@/stores/validation-store'

/** Whose code of their own no check knows: it is not read yet, or cannot be. */
export function OwnCodeNote() {
  const bundlings = useHandlerStore(state => state.bundlings)
  const namesOf = (...states: Bundling['state'][]) =>
    Object.entries(bundlings).flatMap(([name, { state }]) => (states.includes(state) ? name : []))
  const [waiting, failed] = [namesOf('loading', 'bundling'), namesOf('failed')]
  if (failed.length > 0) {
    return `Not checked is the code of ${listed(failed)}, because the bundler does not run: the Handlers tab says why.`
  }
  return waiting.length > 0 && `The code of ${listed(waiting)} is still being read.`
}

/** What AWS's own validator has to say, or why it says nothing. */
export function ValidatorNote() {
  const { state, reason } = useValidationStore()
  const findings = useCompiledStore(store => store.findings.length)
  return {
    off: 'AWS’s validator has not been loaded.',
    loading: 'AWS’s validator is being loaded.',
    busy: 'AWS’s validator is at work.',
    done:
      findings === 0
        ? 'AWS’s validator adds nothing.'
        : `AWS’s validator adds ${findings === 1 ? 'one' : findings}, named aws/ and its rule.`,
    failed: `AWS’s validator does not run: ${reason ?? 'it gave no reason'}. Our own checks do.`,
  }[state]
}
