import { useState } from 'react'
import { callsOf, spareRights, targetName } from '@/components/output/handlers/calls'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { Tile } from '@/components/ui/tile'
import { grant, revoke } from '@/lib/design/commands/access'
import type { Design } from '@/lib/design/design'
import { tableActions, type LambdaFunction, type TableAccess, type TableAction } from '@/lib/design/function'
import { handlerGrant, isSameTarget } from '@/lib/design/handler-grant'
import { indexNames } from '@/lib/design/table'
import { pathText, type DesignPath } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { useHandlerStore } from '@/stores/handler-store'
import { changeAccess } from './change-access'
import { Toggle } from './fields/check-field'
import { GroupProblems, ProblemSentences } from './fields/message'
import { useProblems } from './fields/use-field'
import { Section } from './section'

const usual: readonly TableAction[] = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem']

/** What a function may do to which table or index, action by action. */
export function FunctionAccess({ each, path }: { each: LambdaFunction; path: DesignPath }) {
  const design = useDesignStore(state => state.design)
  const { source } = each.handler
  const needed = handlerGrant(each.handler)
  const called = useCalled(each)
  // Which table code of its own calls is not known, only what.
  const isListed = source !== undefined || each.access.some(one => isSameTarget(one, needed))
  const targets = [...(isListed ? [] : [{ ...needed, actions: [] }]), ...each.access]
  const open = openTargets(design, targets)
  return (
    <Section
      title="Table access"
      action={
        <Menu
          align="end"
          trigger={
            <Button
              look="quiet"
              glyph="plus"
              aria-label="Grant access to a table"
              disabled={open.length === 0}
            >
              Table
            </Button>
          }
        >
          {open.map(target => (
            <MenuItem
              key={targetName(target)}
              glyph={target.index === null ? 'table' : 'index'}
              onSelect={() =>
                changeAccess(grant, each.name, target, [target.index === null ? 'GetItem' : 'Query'])
              }
            >
              {targetName(target)}
            </MenuItem>
          ))}
        </Menu>
      }
    >
      {targets.map(target => (
        <Target
          key={targetName(target)}
          each={each}
          target={target}
          fit={source === undefined ? undefined : codeFit(each, called)}
          needed={
            source !== undefined
              ? target.actions.filter(action => called?.includes(`dynamodb:${action}`) ?? true)
              : isSameTarget(target, needed)
                ? needed.actions
                : []
          }
          path={[...path, 'access', ...(each.access.includes(target) ? [each.access.indexOf(target)] : [])]}
        />
      ))}
      <GroupProblems path={[...path, 'access']} />
    </Section>
  )
}

/** The IAM actions that a function's own code calls, once they are read from it. */
function useCalled(each: LambdaFunction): readonly string[] | undefined {
  const bundling = useHandlerStore(state => state.bundlings[each.name])
  return bundling?.state === 'ready' ? bundling.actions : undefined
}

function codeFit(each: LambdaFunction, called: readonly string[] | undefined): string {
  if (!called) return 'its code is not read yet'
  const isSame =
    callsOf(each, called).every(({ granted }) => granted.length > 0) && spareRights(each, called).length === 0
  return isSame ? 'matches what the code calls' : 'differs from what the code calls'
}

interface TargetProps {
  readonly each: LambdaFunction
  readonly target: TableAccess
  /** What the handler calls here. */
  readonly needed: readonly TableAction[]
  /** How the rights fit code of the function's own, which says what it calls and not where. */
  readonly fit: string | undefined
  readonly path: DesignPath
}

function Target({ each, target, needed, fit, path }: TargetProps) {
  const [isWide, setWide] = useState(false)
  const problems = useProblems(path)
  const name = targetName(target)
  const missing = needed.filter(action => !target.actions.includes(action))
  const spare = target.actions.filter(action => !needed.includes(action))
  const fitting = target.index === null ? usual : usual.filter(action => action === 'Query')
  const shown = tableActions.filter(
    action =>
      isWide || fitting.includes(action) || target.actions.includes(action) || needed.includes(action),
  )
  return (
    <div className="target" role="group" aria-label={`Access to ${name}`} data-path={pathText(path)}>
      <div className="target-head">
        <Tile hue="table" glyph={target.index === null ? 'table' : 'index'} small />
        <span className="b clip">{name}</span>
        <span className="aside clip">{fit ?? handlerFit(needed, missing, spare)}</span>
        {needed.length === 0 && (
          <IconButton
            glyph="x"
            small
            label={`Revoke all access to ${name}`}
            onClick={() => changeAccess(revoke, each.name, target, target.actions)}
          />
        )}
      </div>
      <div className="acc">
        {shown.map(action => (
          <Toggle
            key={action}
            text={action}
            label={`${action} on ${name}`}
            isOn={target.actions.includes(action)}
            isWrong={missing.includes(action)}
            onChange={isOn => changeAccess(isOn ? grant : revoke, each.name, target, [action])}
          />
        ))}
        {!isWide && target.index === null && shown.length < tableActions.length && (
          <Button
            look="quiet"
            className="small"
            onClick={() => setWide(true)}
            aria-label={`More actions on ${name}`}
          >
            {`${tableActions.length - shown.length} more`}
          </Button>
        )}
      </div>
      {problems.length > 0 && (
        <div className="field-message">
          <ProblemSentences problems={problems} />
        </div>
      )}
    </div>
  )
}

function handlerFit(needed: readonly string[], missing: readonly string[], spare: readonly string[]): string {
  if (needed.length === 0) return 'the handler calls nothing here'
  return missing.length + spare.length === 0
    ? 'matches what the handler calls'
    : 'differs from what the handler calls'
}

/** Tables and indexes that the function may not touch yet. */
function openTargets(design: Design, known: readonly TableAccess[]) {
  const all = design.tables.flatMap(table => [
    { table: table.name, index: null, actions: [] },
    ...indexNames(table).map(index => ({ table: table.name, index, actions: [] })),
  ])
  return all.filter(target => !known.some(each => isSameTarget(each, target)))
}
