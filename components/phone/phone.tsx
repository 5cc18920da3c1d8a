import { useCompiledStore } from '@/stores/compiled-store'
import { useDesignStore } from '@/stores/design-store'
import { showOverlay } from '@/stores/overlay-store'
import { useViewStore } from '@/stores/view-store'
import { actions } from '../actions'
import { Notices } from '../dialogs/notices'
import { kinds } from '../kinds'
import { toGroups } from '../outline/to-groups'
import { EnvironmentSwitch } from '../top-bar/environment-switch'
import { Mark } from '../top-bar/mark'
import { Glyph } from '../ui/glyph'
import { Menu, MenuItem } from '../ui/menu'
import { PathCards } from './path-cards'
import './phone.css'
import { Sheet } from './sheet'

/** A viewer for narrow screens: what a call meets, path by path. Nothing can be changed but environment and theme. */
export function Phone() {
  const design = useDesignStore(state => state.design)
  const environment = useViewStore(state => state.environment)
  const select = useViewStore(state => state.select)
  const blocks = useCompiledStore(state => state.compiled?.blocks)
  const others = toGroups(design, environment, blocks).filter(
    ({ title }) => title !== 'Front door' && title !== 'Routes',
  )
  return (
    <div className="phone">
      <header className="phone-top">
        <Mark />
        <h1 className="clip">{design.name}</h1>
        <span className="grow" />
        <EnvironmentSwitch />
        <More />
      </header>
      <main className="phone-body">
        <PathCards />
        {others.map(group => (
          <section key={group.title}>
            <h2>{group.title}</h2>
            <ul className="phone-rows">
              {group.rows
                .filter(row => !row.isIndex)
                .map(row => (
                  <li key={row.key} className={`k-${kinds[row.part.kind].hue}`}>
                    <button type="button" onClick={() => select(row.part)}>
                      <Glyph name={row.glyph} />
                      <span className="clip">{row.text}</span>
                      {row.note && <span className="n">{row.note}</span>}
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
        <p className="phone-note">A wider window lets you change this design.</p>
        <Notices />
      </main>
      <Sheet />
    </div>
  )
}

function More() {
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className="btn quiet icon" aria-label="More">
          <Glyph name="dots" />
        </button>
      }
    >
      <MenuItem glyph="sun" onSelect={actions.theme.perform}>
        {actions.theme.label}
      </MenuItem>
      <MenuItem glyph="link" onSelect={() => showOverlay({ kind: 'share' })}>
        {actions.share.label}
      </MenuItem>
      <MenuItem glyph="file" onSelect={actions.downloadTemplate.perform}>
        {actions.downloadTemplate.label}
      </MenuItem>
      <MenuItem glyph="grid" onSelect={() => showOverlay({ kind: 'own-designs' })}>
        Your designs
      </MenuItem>
      <MenuItem glyph="jump" onSelect={actions.open.perform}>
        {actions.open.label}
      </MenuItem>
    </Menu>
  )
}
