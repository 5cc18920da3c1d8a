import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { Tile } from '@/components/ui/tile'
import { forgetSecret, readSecret } from '@/lib/design/commands/access'
import type { LambdaFunction } from '@/lib/design/function'
import type { DesignPath } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { GroupProblems } from './fields/message'
import { TextInput } from './fields/text-field'
import { Section } from './section'

/** The secrets that a function reads, each through a variable. */
export function FunctionSecrets({ each, path }: { each: LambdaFunction; path: DesignPath }) {
  const design = useDesignStore(state => state.design)
  const { apply } = useDesignStore.getState()
  const open = design.secrets.filter(secret => !each.secrets.some(one => one.secret === secret.name))
  return (
    <Section
      title="Secrets"
      action={
        <Menu
          align="end"
          trigger={
            <Button look="quiet" glyph="plus" aria-label="Read a secret" disabled={open.length === 0}>
              Secret
            </Button>
          }
        >
          {open.map(({ name }) => (
            <MenuItem
              key={name}
              glyph="secret"
              onSelect={() =>
                apply(`Let ${each.name} read ${name}`, before => readSecret(before, each.name, name))
              }
            >
              {name}
            </MenuItem>
          ))}
        </Menu>
      }
    >
      {each.secrets.length === 0 && <p className="empty-list">Reads no secret.</p>}
      <GroupProblems path={[...path, 'secrets']} />
      {each.secrets.map(({ secret }, position) => (
        <div className="target" key={secret} role="group" aria-label={`Secret ${secret}`}>
          <div className="target-head">
            <Tile hue="secret" glyph="secret" small />
            <span className="b clip grow">{secret}</span>
            <IconButton
              glyph="x"
              small
              label={`Stop reading ${secret}`}
              onClick={() =>
                apply(`Keep ${secret} from ${each.name}`, before => forgetSecret(before, each.name, secret))
              }
            />
          </div>
          <TextInput
            path={[...path, 'secrets', position, 'variable']}
            label={`Variable for ${secret}`}
            mono
          />
        </div>
      ))}
    </Section>
  )
}
