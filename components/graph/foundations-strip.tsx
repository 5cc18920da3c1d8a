import type { ReactNode } from 'react'
import { partKey, type Part } from '@/lib/cfn/origin'
import { useCompiledStore } from '@/stores/compiled-store'
import { useDesignStore } from '@/stores/design-store'
import { useDrawnDesign } from '@/stores/drawn-store'
import { useLayoutStore } from '@/stores/layout-store'
import { useViewStore } from '@/stores/view-store'
import { kinds } from '../kinds'
import { classNames } from '../ui/class-names'
import { Glyph } from '../ui/glyph'
import { Menu, MenuItem } from '../ui/menu'
import { useMemo } from 'react'
import { useConnecting } from './connecting'
import { alarmCount, foundationValues } from './foundations'
import { flagsOf } from './to-graph'
import { Value } from './nodes/value'

/** What touches everything, and so draws its links only while it is selected: keys, secrets and all that watches. */
export function FoundationsStrip() {
  const design = useDrawnDesign()
  const name = useViewStore(state => state.environment)
  const environment = design.environments.find(each => each.name === name) ?? design.environments[0]
  const alarms = useCompiledStore(state => alarmCount(state.compiled?.blocks))
  const values = foundationValues(design.monitoring, environment, alarms)
  return (
    <div className="strip" role="toolbar" aria-label="Foundations">
      <span className="strip-name">Foundations</span>
      <Item part={{ kind: 'keys' }} title="Keys" value="data, env, ops" />
      <Secrets />
      <Item part={{ kind: 'logs' }} title="Logs" value={values.logs} />
      <Item part={{ kind: 'alarms' }} title="Alarms" value={values.alarms} />
      <Item part={{ kind: 'dashboard' }} title="Dashboard" value={values.dashboard} />
      <Item part={{ kind: 'tracing' }} title="X-Ray" value={values.tracing} />
      <Item part={{ kind: 'config' }} title="AWS Config" value={values.config} />
      <ShowInGraph />
    </div>
  )
}

function ShowInGraph() {
  const hasFoundations = useLayoutStore(state => state.hasFoundations)
  return (
    <button
      type="button"
      className="strip-item show-in-graph"
      aria-pressed={hasFoundations}
      aria-label="Show in graph"
      title="Show in graph: a column of their own. A click on one draws its links either way."
      onClick={() => useLayoutStore.getState().setFoundations(!hasFoundations)}
    >
      <Glyph name="eye" small />
      <span className="words">Show in graph</span>
    </button>
  )
}

function Secrets() {
  const secrets = useDesignStore(state => state.design.secrets)
  const selection = useViewStore(state => state.selection)
  const isDrawing = useConnecting(state => state.from?.kind === 'function')
  // While a function's line is drawn, every secret is there to end it.
  if (secrets.length <= 1 || isDrawing) {
    return secrets.map(({ name }) => (
      <Item key={name} part={{ kind: 'secret', name }} title={name} value="" secret={name} />
    ))
  }
  return (
    <Menu
      trigger={
        <button type="button" className="strip-item" aria-current={selection?.kind === 'secret' || undefined}>
          <Face kind="secret" title="Secrets" value={String(secrets.length)} />
        </button>
      }
    >
      {secrets.map(each => (
        <MenuItem
          key={each.name}
          glyph="secret"
          onSelect={() => useViewStore.getState().select({ kind: 'secret', name: each.name })}
        >
          {each.name}
        </MenuItem>
      ))}
    </Menu>
  )
}

interface ItemProps {
  readonly part: Part
  readonly title: string
  readonly value: string
  /** A function's line may end here. */
  readonly secret?: string
}

function Item({ part, title, value, secret }: ItemProps) {
  const key = partKey(part)
  const isSelected = useViewStore(state => state.selection !== undefined && partKey(state.selection) === key)
  const flag = useFlag(key)
  const mayEnd = useConnecting(state => secret !== undefined && state.from?.kind === 'function')
  return (
    <button
      type="button"
      className={classNames('strip-item', flag?.severity, mayEnd && 'may')}
      aria-current={isSelected || undefined}
      title={flag?.message}
      {...(secret === undefined ? {} : { 'data-secret': secret })}
      onClick={() => useViewStore.getState().select(part, flag?.field)}
    >
      <Face kind={part.kind} title={title} value={value} />
      {flag && (
        <>
          <Glyph name={flag.severity === 'error' ? 'error' : 'warn'} small className="strip-flag" />
          <span className="sr">{flag.message}</span>
        </>
      )}
    </button>
  )
}

function Face({ kind, title, value }: { kind: Part['kind']; title: string; value: string }): ReactNode {
  return (
    <>
      <span className={`kc k-${kinds[kind].hue}`}>
        <Glyph name={kinds[kind].glyph} small />
      </span>
      {title}
      {value !== '' && <Value className="amount" text={value} />}
    </>
  )
}

function useFlag(key: string) {
  const design = useDrawnDesign()
  const problems = useCompiledStore(state => state.compiled?.problems)
  return useMemo(() => flagsOf(design, problems ?? []).get(key), [design, problems, key])
}
