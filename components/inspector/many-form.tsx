import { useEffect, useRef, useState } from 'react'
import { whatCanBeCopied } from '@/components/copied'
import { kinds } from '@/components/kinds'
import { duplicateParts } from '@/components/put-parts'
import { askAndRemove, isNamed } from '@/components/remove-part'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Tile } from '@/components/ui/tile'
import type { Part } from '@/lib/cfn/origin'
import { copyParts } from '@/lib/design/commands/copy-parts'
import type { Design } from '@/lib/design/design'
import { listed } from '@/lib/design/listed'
import { partNames, partsTitle, type NamedKind } from '@/lib/design/parts'
import { partsText } from '@/lib/design/parts-text'
import { useDesignStore } from '@/stores/design-store'
import { showToast } from '@/stores/toast-store'
import { selectedParts, useViewStore } from '@/stores/view-store'
import { ManyNumberInput, ManySelectField } from './fields/many-fields'
import { EnvironmentRow, EnvironmentRows, Rows } from './fields/row'
import { helpAt } from './fields/schema'
import { PartTitle } from './fields/use-field'
import { ManyThrottling } from './many-throttling'
import { PartList } from './part-list'
import { Section } from './section'

const shownAtFirst = 50

/** Several selected parts: what functions and routes of them share, and what can be done with all. */
export function ManyForm() {
  const design = useDesignStore(state => state.design)
  const selection = useViewStore(state => state.selection)
  const others = useViewStore(state => state.others)
  const [shown, setShown] = useState(shownAtFirst)
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Without the braces the effect would hand on the promise that newer browsers answer.
    root.current?.scrollIntoView({ block: 'start' })
  }, [])
  const parts = selectedParts({ selection, others })
  const functions = positionsOf(design, 'function', parts)
  const routes = positionsOf(design, 'route', parts)
  return (
    <div className="insp" data-inspector ref={root}>
      <ManyHeader parts={parts} />
      {functions.length > 0 && <ManyFunctions positions={functions} />}
      {routes.length > 0 && <ManyRoutes positions={routes} />}
      <Section title="Selected" aside={parts.length}>
        <PartList links={parts.slice(0, shown).map(part => ({ part }))} />
        {parts.length > shown && (
          <Button look="quiet" onClick={() => setShown(parts.length)}>{`Show all ${parts.length}`}</Button>
        )}
      </Section>
    </div>
  )
}

function ManyHeader({ parts }: { parts: readonly Part[] }) {
  const named = parts.filter(isNamed)
  const { copied } = whatCanBeCopied(parts)
  const [first] = parts
  const isOneKind = parts.every(each => each.kind === first?.kind)
  const { hue, glyph } = first && isOneKind ? kinds[first.kind] : ({ hue: 'watch', glyph: 'dup' } as const)
  return (
    <header className="insp-head">
      <Tile hue={hue} glyph={glyph} />
      <div className="grow">
        <h2 className="clip">{`${parts.length} selected`}</h2>
        <div className="sub">{countedKinds(parts)}</div>
      </div>
      <div className="head-buttons">
        <IconButton
          glyph="copy"
          label={`Copy ${partsTitle(copied)}`}
          keys="Ctrl C"
          disabled={copied.length === 0}
          onClick={() =>
            void copy(partsText(copyParts(useDesignStore.getState().design, copied)), partsTitle(copied))
          }
        />
        <IconButton
          glyph="dup"
          label={`Duplicate ${partsTitle(copied)}`}
          keys="Ctrl D"
          disabled={copied.length === 0}
          onClick={() => duplicateParts(parts)}
        />
        <IconButton
          glyph="trash"
          label={`Delete ${partsTitle(named)}`}
          disabled={named.length === 0}
          onClick={() => askAndRemove(parts)}
        />
      </div>
    </header>
  )
}

function ManyFunctions({ positions }: { positions: readonly number[] }) {
  const design = useDesignStore(state => state.design)
  const at = (...rest: string[]) => positions.map(each => ['functions', each, ...rest])
  const title = counted(positions.length, 'function')
  return (
    <PartTitle value={title}>
      <Section title="Functions" aside={positions.length}>
        <EnvironmentRows>
          <EnvironmentRow label="Memory" help={helpAt(design, at('memory')[0] ?? [])}>
            {name => <ManyNumberInput paths={at('memory', name)} label={`Memory in ${name}`} unit="MB" />}
          </EnvironmentRow>
          <EnvironmentRow label="Timeout" help={helpAt(design, at('timeout')[0] ?? [])}>
            {name => <ManyNumberInput paths={at('timeout', name)} label={`Timeout in ${name}`} unit="s" />}
          </EnvironmentRow>
        </EnvironmentRows>
        <Rows>
          <ManySelectField paths={at('architecture')} label="Architecture" mono />
        </Rows>
      </Section>
    </PartTitle>
  )
}

function ManyRoutes({ positions }: { positions: readonly number[] }) {
  const functions = useDesignStore(state => state.design.functions)
  return (
    <PartTitle value={counted(positions.length, 'route')}>
      <Section title="Routes" aside={positions.length}>
        <Rows>
          <ManySelectField
            paths={positions.map(each => ['routes', each, 'function'])}
            label="Function"
            options={functions.map(each => each.name)}
          />
        </Rows>
        <ManyThrottling positions={positions} />
      </Section>
    </PartTitle>
  )
}

/** Where the selected parts of a kind stand in its list. */
function positionsOf(design: Design, kind: NamedKind, parts: readonly Part[]): number[] {
  const wanted = new Set(parts.flatMap(each => (each.kind === kind ? [each.name] : [])))
  return partNames(design, kind).flatMap((name, position) => (wanted.has(name) ? [position] : []))
}

/** `2 functions and 1 route`; what every design has once, by its title. */
function countedKinds(parts: readonly Part[]): string {
  const counts = new Map<Part['kind'], number>()
  for (const { kind } of parts) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const named = new Set(parts.filter(isNamed).map((each): Part['kind'] => each.kind))
  return listed(
    [...counts].map(([kind, count]) => (named.has(kind) ? counted(count, kind) : kinds[kind].title)),
  )
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

async function copy(text: string, what: string) {
  try {
    await navigator.clipboard.writeText(text)
    showToast(`${what} copied.`)
  } catch {
    showToast('This browser does not let the page copy. Go to the graph and copy with the keys.')
  }
}
