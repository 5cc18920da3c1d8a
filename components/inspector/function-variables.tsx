import { useState } from 'react'
import { Glyph } from '@/components/ui/glyph'
import { Menu, MenuItem } from '@/components/ui/menu'
import { setValue } from '@/lib/design/commands/set-value'
import { environmentNames } from '@/lib/design/design'
import { freeName } from '@/lib/design/free-name'
import type { LambdaFunction } from '@/lib/design/function'
import type { DesignPath } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { DerivedVariables } from './derived-variables'
import { SharedTextInput } from './fields/shared-text-field'
import { FieldNotes, GroupProblems } from './fields/message'
import { useField } from './fields/use-field'
import { EnvironmentRows } from './fields/row'
import { TextInput } from './fields/text-field'
import { Section } from './section'
import { VariableName } from './variable-name'

interface FunctionProps {
  readonly each: LambdaFunction
  readonly path: DesignPath
}

/** A function's environment variables: those that follow from the design as wells, then its own. */
export function FunctionVariables({ each, path }: FunctionProps) {
  const [renaming, setRenaming] = useState<number>()
  const { apply } = useDesignStore.getState()

  function add() {
    const taken = [...each.variables.map(one => one.name), ...each.secrets.map(one => one.variable)]
    const name = freeName('NEW_VARIABLE', taken, 64, '_')
    apply(`Add variable ${name} to ${each.name}`, design => {
      const values = Object.fromEntries(environmentNames(design).map(one => [one, '']))
      return setValue(design, [...path, 'variables', each.variables.length], { name, values })
    })
    setRenaming(each.variables.length)
  }

  return (
    <Section
      title="Variables"
      add={
        each.variables.length < 50
          ? { label: `Add a variable to ${each.name}`, text: 'Variable', onClick: add }
          : undefined
      }
    >
      <EnvironmentRows>
        <DerivedVariables each={each} />
        {each.variables.map((variable, position) => (
          <Variable
            key={`${position} ${variable.name}`}
            variable={variable}
            path={[...path, 'variables', position]}
            taken={each.variables.filter(one => one !== variable).map(one => one.name)}
            isRenaming={renaming === position}
            setRenaming={isRenaming => setRenaming(isRenaming ? position : undefined)}
          />
        ))}
      </EnvironmentRows>
      <GroupProblems path={[...path, 'variables']} />
      <p className="note">
        Names of tables are filled in for you. All values are encrypted with the env key; a secret never
        stands here.
      </p>
    </Section>
  )
}

interface VariableProps {
  readonly variable: LambdaFunction['variables'][number]
  readonly path: DesignPath
  readonly taken: readonly string[]
  readonly isRenaming: boolean
  setRenaming(isRenaming: boolean): void
}

function Variable({ variable, path, taken, isRenaming, setRenaming }: VariableProps) {
  const names = environmentNames(useDesignStore(state => state.design))
  const isSame = names.every(name => variable.values[name] === variable.values[names[0] ?? ''])
  const [isSplit, setSplit] = useState(!isSame)
  const { apply } = useDesignStore.getState()

  function join() {
    const value = variable.values[names[0] ?? ''] ?? ''
    apply(`Give ${variable.name} one value`, design =>
      setValue(design, [...path, 'values'], Object.fromEntries(names.map(name => [name, value]))),
    )
    setSplit(false)
  }

  const field = useField([...path, 'name'], 'The name')
  if (isRenaming)
    return <VariableName path={[...path, 'name']} taken={taken} onDone={() => setRenaming(false)} />
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            className="lb mono menu-label-button"
            data-path={field.key}
            aria-describedby={field.problems.length > 0 ? `${field.id}-message` : undefined}
            aria-label={`Change variable ${variable.name}`}
          >
            <span className="clip" title={variable.name}>
              {variable.name}
            </span>
            <Glyph name="chev" small />
          </button>
        }
      >
        <MenuItem onSelect={() => setRenaming(true)}>Rename</MenuItem>
        {isSplit || !isSame ? (
          <MenuItem note={`Takes the one of ${names[0] ?? ''}`} onSelect={join}>
            One value for all
          </MenuItem>
        ) : (
          <MenuItem note="One value for each environment" onSelect={() => setSplit(true)}>
            Split
          </MenuItem>
        )}
        <MenuItem
          glyph="trash"
          onSelect={() =>
            apply(`Delete variable ${variable.name}`, design => setValue(design, path, undefined))
          }
        >
          Delete
        </MenuItem>
      </Menu>
      {isSplit || !isSame ? (
        names.map(name => (
          <TextInput key={name} path={[...path, 'values', name]} label={`${variable.name} in ${name}`} mono />
        ))
      ) : (
        <div className="both">
          <SharedTextInput
            path={[...path, 'values']}
            keys={names}
            label={`${variable.name} in all environments`}
          />
        </div>
      )}
      {field.problems.length > 0 && <FieldNotes field={field} />}
    </>
  )
}
