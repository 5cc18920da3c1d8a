import { use } from 'react'
import { classNames } from '@/components/ui/class-names'
import { isSame, setValue } from '@/lib/design/commands/set-value'
import type { Design } from '@/lib/design/design'
import { valueAt } from '@/lib/design/value-at'
import { pathText, type DesignPath } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { describing, FieldNotes } from './message'
import { readNumber } from './number-field'
import { Label } from './row'
import { helpAt, optionsAt, refusal } from './schema'
import { useDraft } from './use-draft'
import { idOf, PartTitle, sentence, stepLabel } from './use-field'

export interface ManyProps {
  /** Where the value stands in each of the parts; one at least. */
  readonly paths: readonly DesignPath[]
  readonly label: string
}

/** One value at several places of the design: nothing and `isMixed` where it is not the same everywhere. */
function useManyValues({ paths, label }: ManyProps) {
  const design = useDesignStore(state => state.design)
  const title = use(PartTitle)
  const first = paths[0] ?? []
  const value = valueAt(design, first)
  const isMixed = paths.some(path => !isSame(valueAt(design, path), value))
  const { apply, endGesture } = useDesignStore.getState()
  const step = stepLabel(label, title)
  return {
    id: idOf('many', pathText(first)),
    design,
    first,
    isMixed,
    value: isMixed ? undefined : value,
    refuse(wanted: unknown): string | undefined {
      const reason = refusal(design, first, wanted)
      return reason && sentence(label, reason)
    },
    set: (wanted: unknown) => apply(step, before => setAll(before, paths, wanted)),
    /** A step that the next change of this field joins. */
    type: (wanted: unknown) =>
      apply(step, before => setAll(before, paths, wanted), paths.map(pathText).join(' ')),
    endGesture,
  }
}

/** The design with one value at several places. */
export function setAll(design: Design, paths: readonly DesignPath[], value: unknown): Design {
  return paths.reduce((next, path) => setValue(next, path, value), design)
}

/** A number that several parts have: empty, and `mixed`, while they differ. */
export function ManyNumberInput({ unit, ...props }: ManyProps & { readonly unit?: string }) {
  const many = useManyValues(props)
  const draft = useDraft({
    value: many.value,
    format: value => (typeof value === 'number' ? String(value) : ''),
    read: text => readNumber(text, false),
    // An empty field of parts that differ is how it was.
    refuse: value => (value === undefined && many.isMixed ? undefined : many.refuse(value)),
    change: value => value !== undefined && many.type(value),
    onLeave: many.endGesture,
  })
  return (
    <>
      <span className={classNames('field', draft.complaint !== undefined && 'bad')}>
        <input
          {...describing({ id: many.id }, draft.complaint)}
          aria-label={props.label}
          inputMode="decimal"
          autoComplete="off"
          placeholder={many.isMixed ? 'mixed' : undefined}
          {...draft.control}
        />
        {unit && <span className="u">{unit}</span>}
      </span>
      <FieldNotes field={{ id: many.id }} complaint={draft.complaint} />
    </>
  )
}

/** A choice that several parts have, with its label in front: `mixed` while they differ. */
export function ManySelectField({
  options,
  mono,
  ...props
}: ManyProps & { readonly options?: readonly string[]; readonly mono?: boolean }) {
  const many = useManyValues(props)
  const offered = options ?? optionsAt(many.design, many.first).map(String)
  const value = typeof many.value === 'string' ? many.value : ''
  return (
    <>
      <Label text={props.label} help={helpAt(many.design, many.first)} htmlFor={many.id} />
      <div className="both">
        <select
          id={many.id}
          aria-label={props.label}
          className={classNames('field', 'select', mono && 'mono')}
          value={value}
          onChange={event => many.set(event.target.value)}
        >
          {many.isMixed && (
            <option value="" disabled>
              mixed
            </option>
          )}
          {!many.isMixed && !offered.includes(value) && <option value={value}>{`${value} (missing)`}</option>}
          {offered.map(option => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}
