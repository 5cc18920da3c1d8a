import { useDesignStore, useReadOnly } from '@/stores/design-store'
import { showOverlay } from '@/stores/overlay-store'
import { useThemeStore } from '@/stores/theme-store'
import { useViewStore } from '@/stores/view-store'
import { actions } from '../actions'
import { keyText } from '../keys'
import { Button } from '../ui/button'
import { Glyph } from '../ui/glyph'
import { IconButton } from '../ui/icon-button'
import { DesignMenu } from './design-menu'
import { DownloadMenu } from './download-menu'
import { EnvironmentSwitch } from './environment-switch'
import { HistoryMenu } from './history-menu'
import { Mark } from './mark'
import { ProblemCount } from './problem-count'
import { SaveStatus } from './save-status'
import './top-bar.css'

/** Name, environment and where it goes on the left; everything done with the whole design on the right. */
export function TopBar() {
  const readOnly = useReadOnly()
  return (
    <header className="top" data-region>
      <Mark />
      <h1 className="sr">Groundplan</h1>
      <DesignMenu />
      {readOnly ? <span className="chip">Read only</span> : <SaveStatus />}
      <span className="bar" />
      <EnvironmentSwitch />
      <Where />
      <span className="grow" />
      {!readOnly && (
        <>
          <Search />
          <UndoRedo />
        </>
      )}
      <ProblemCount />
      <ThemeButton />
      <Button className="share" glyph="link" onClick={() => showOverlay({ kind: 'share' })}>
        Share
      </Button>
      <DownloadMenu />
    </header>
  )
}

/** Account and region of the environment that is shown. */
function Where() {
  const environment = useViewStore(state => state.environment)
  const region = useDesignStore(state => state.design.region)
  const account = useDesignStore(
    state => state.design.environments.find(each => each.name === environment)?.account,
  )
  return (
    <span className="where">
      {account ?? 'any account'} · {region}
    </span>
  )
}

function Search() {
  return (
    <button type="button" className="btn line search" onClick={actions.search.perform}>
      <Glyph name="search" small />
      <span className="grow">Search or add</span>
      <kbd className="kbd">{keyText(actions.search.keys)}</kbd>
    </button>
  )
}

function UndoRedo() {
  const past = useDesignStore(state => state.history.past.at(-1)?.label)
  const future = useDesignStore(state => state.history.future[0]?.label)
  return (
    <>
      <IconButton
        glyph="undo"
        label={past ? `Undo: ${past}` : 'Undo'}
        keys={keyText(actions.undo.keys)}
        disabled={past === undefined}
        onClick={actions.undo.perform}
      />
      <IconButton
        glyph="redo"
        label={future ? `Redo: ${future}` : 'Redo'}
        keys={keyText(actions.redo.keys)}
        disabled={future === undefined}
        onClick={actions.redo.perform}
      />
      <HistoryMenu />
    </>
  )
}

function ThemeButton() {
  const theme = useThemeStore(state => state.theme)
  return (
    <IconButton
      glyph={theme === 'dark' ? 'moon' : 'sun'}
      label={theme === 'dark' ? 'Switch to light' : 'Switch to dark'}
      keys={keyText(actions.theme.keys)}
      onClick={actions.theme.perform}
    />
  )
}
