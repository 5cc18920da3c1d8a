import { useId, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { shown as shortened } from '@/lib/design/phrase/sentences'
import { pathText, type DesignPath } from '@/lib/problem'
import { useViewStore } from '@/stores/view-store'
import { GroupProblems } from './message'
import { TextInput } from './text-field'
import { helpAt, refusal } from './schema'
import { isWithin, sentence, useField } from './use-field'

export interface EntryListProps {
  readonly path: DesignPath
  /** The list's name, `Allowed IPv4 ranges in prod`. */
  readonly label: string
  /** What one entry is called, `IPv4 range in prod`. */
  readonly entry: string
  readonly placeholder?: string
  /** What an empty list means. */
  readonly empty: ReactNode
  /** Why an entry may not be so, beside what the schema says: words that follow the entry. */
  refuse?(text: string): string | undefined
  /** Adds texts that are not in the list; where other lists take some of them, the caller decides. */
  add?(texts: readonly string[]): void
}

const shownAtFirst = 20

/** Short texts, one in a row: each can be changed and removed; a pasted list adds all of its entries at once. */
export function EntryList({ path, label, entry, placeholder, empty, refuse, add }: EntryListProps) {
  const field = useField(path, label)
  const values = Array.isArray(field.value) ? (field.value as string[]) : []
  const [shown, setShown] = useState(shownAtFirst)
  const wrong = new Set(field.problems.slice(0, shown).map(each => each.path[path.length]))
  const wanted = useViewStore(state =>
    isWithin(pathText(state.field ?? []), field.key) ? state.field?.[path.length] : undefined,
  )
  const visible = values
    .map((_, position) => position)
    .filter(position => position < shown || wrong.has(position) || position === wanted)
  const addAll = add ?? (texts => field.set([...values, ...texts]))
  return (
    <div className="entries" data-path={field.key} role="group" aria-label={label}>
      {values.length === 0 && <p className="empty-list">{empty}</p>}
      {visible.map(position => (
        <div className="entry" key={position}>
          <div className="grow">
            <TextInput
              path={[...path, position]}
              label={`${entry}, number ${position + 1}`}
              mono
              refuse={refuse}
            />
          </div>
          <IconButton
            glyph="x"
            small
            label={`Remove ${values[position] ?? ''}`}
            disabled={values.length === 1 && field.refuse([]) !== undefined}
            onClick={() => field.set(values.toSpliced(position, 1))}
          />
        </div>
      ))}
      {visible.length < values.length && (
        <Button look="quiet" onClick={() => setShown(shown * 10)}>
          {`Show more of ${values.length}`}
        </Button>
      )}
      <GroupProblems path={path} />
      <AddEntry
        label={`Add ${entry}`}
        placeholder={placeholder}
        help={helpAt(field.design, path)}
        refuse={text => refusal(field.design, [...path, values.length], text) ?? refuse?.(text)}
        has={text => values.includes(text)}
        refuseAll={texts => field.refuse([...values, ...texts])}
        add={addAll}
      />
    </div>
  )
}

function AddEntry(props: {
  label: string
  placeholder: string | undefined
  help: string
  refuse(text: string): string | undefined
  has(text: string): boolean
  /** Why the list does not take these texts, as a sentence. */
  refuseAll(texts: readonly string[]): string | undefined
  add(texts: readonly string[]): void
}) {
  const { label, placeholder, help, refuse, has, refuseAll, add } = props
  const [text, setText] = useState('')
  const [note, setNote] = useState<string>()
  const id = useId()

  function take(input: string) {
    const words = [...new Set(input.split(/[\s,;]+/).filter(Boolean))]
    const fresh = words.filter(word => !has(word))
    const refused = fresh.find(word => refuse(word) !== undefined)
    if (words.length === 0) return
    if (refused !== undefined) return setNote(sentence(shortened(refused), refuse(refused) ?? ''))
    const full = refuseAll(fresh)
    if (full !== undefined) return setNote(full)
    if (fresh.length > 0) add(fresh)
    const known = words.length - fresh.length
    setNote(
      known === 0
        ? undefined
        : known === 1
          ? 'One was in the list already.'
          : `${known} were in the list already.`,
    )
    setText('')
  }

  return (
    <>
      <form
        className="entry"
        onSubmit={event => {
          event.preventDefault()
          take(text)
        }}
      >
        <input
          className="field mono"
          aria-label={label}
          aria-describedby={`${id}-help ${id}-note`}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={text}
          onChange={event => setText(event.target.value)}
          onPaste={event => {
            const pasted = event.clipboardData.getData('text')
            if (!/[\s,;]/.test(pasted.trim())) return
            event.preventDefault()
            setText(pasted)
            take(pasted)
          }}
        />
        <Button type="submit" disabled={text.trim() === ''}>
          Add
        </Button>
      </form>
      <span className="sr" id={`${id}-help`}>
        {help} Several at once may be pasted.
      </span>
      <div className="field-message" id={`${id}-note`} role="status">
        {note && <p>{note}</p>}
      </div>
    </>
  )
}
