import { useCompiledStore } from '@/stores/compiled-store'
import { useDesignStore } from '@/stores/design-store'
import { useLayoutStore } from '@/stores/layout-store'
import { showOverlay } from '@/stores/overlay-store'
import { useThemeStore } from '@/stores/theme-store'
import { showToast } from '@/stores/toast-store'
import { useViewStore } from '@/stores/view-store'
import { downloadArtifact } from './download-artifact'
import { downloadOpenApi } from './download-openapi'
import { downloadDesign, downloadTemplate } from './download'
import { leastWidth } from './frame/use-frame'
import { downloadGraph } from './graph/export/download-graph'
import { openOnly } from './graph/graph-view'
import { showProblem } from './output/show-problem'
import { focusFirst } from './ui/focus-first'
import { later } from './ui/later'

/** One thing that the page does, with its one name and its keys; menus, keys and the palette read the same object. */
export interface Action {
  readonly label: string
  /** As `KeyboardEvent.key` in small letters after `Mod`, `Alt`, `Shift`: `Mod Shift z`. */
  readonly keys?: string
  /** Works while a text is being typed. */
  readonly always?: boolean
  /** Gives the design out as it is now, and so what is being typed as well. */
  readonly handsOut?: boolean
  perform(): void
}

export const actions = {
  search: {
    label: 'Search or add',
    keys: 'Mod k',
    always: true,
    perform: () => showOverlay({ kind: 'palette' }),
  },
  undo: { label: 'Undo', keys: 'Mod z', perform: () => useDesignStore.getState().undo() },
  redo: { label: 'Redo', keys: 'Mod Shift z', perform: () => useDesignStore.getState().redo() },
  history: {
    label: 'History',
    keys: 'Alt Shift h',
    always: true,
    perform: showHistory,
  },
  downloadArtifact: {
    label: 'Download the artifact',
    keys: 'Mod s',
    always: true,
    handsOut: true,
    perform: () => void downloadArtifact(),
  },
  downloadTemplate: {
    label: 'Download the template',
    keys: 'Mod Shift s',
    always: true,
    handsOut: true,
    perform: () => void downloadTemplate(),
  },
  saveFile: {
    label: 'Save to a file',
    keys: 'Alt Shift s',
    always: true,
    handsOut: true,
    perform: () => save(),
  },
  saveAnother: { label: 'Save as another file', perform: () => save({ asAnother: true }) },
  downloadDesign: { label: 'Download the design', perform: downloadDesign },
  downloadOpenApi: {
    label: 'Download the API description (OpenAPI)',
    perform: () => void downloadOpenApi(),
  },
  downloadSvg: { label: 'Download the picture (SVG)', perform: () => void downloadGraph('svg') },
  downloadPng: { label: 'Download the picture (PNG)', perform: () => void downloadGraph('png') },
  downloadMermaid: {
    label: 'Download the diagram (Mermaid)',
    perform: () => void downloadGraph('mermaid'),
  },
  share: { label: 'Share this design', perform: () => showOverlay({ kind: 'share' }) },
  open: {
    label: 'Open a file or a link',
    keys: 'Mod o',
    always: true,
    perform: () => showOverlay({ kind: 'open' }),
  },
  ownDesigns: { label: 'Show your designs', perform: () => showOverlay({ kind: 'own-designs' }) },
  states: { label: 'Show earlier states of this design', perform: showStates },
  gallery: { label: 'New design from the gallery', perform: () => showOverlay({ kind: 'designs' }) },
  rename: { label: 'Rename this design', perform: () => showOverlay({ kind: 'rename' }) },
  nextEnvironment: { label: 'Next environment', keys: 'e', perform: nextEnvironment },
  nextProblem: { label: 'Next problem', keys: 'f8', always: true, perform: () => stepProblem(1) },
  previousProblem: {
    label: 'Previous problem',
    keys: 'Shift f8',
    always: true,
    perform: () => stepProblem(-1),
  },
  theme: {
    label: 'Switch the theme',
    keys: 'Alt Shift d',
    always: true,
    perform: () => useThemeStore.getState().toggle(),
  },
  pane: { label: 'Open or fold the pane', keys: 'Mod j', always: true, perform: () => fold('pane') },
  outline: { label: 'Open or fold the outline', keys: 'Mod b', always: true, perform: () => fold('outline') },
  inspector: {
    label: 'Open or fold the inspector',
    keys: 'Mod i',
    always: true,
    perform: () => fold('inspector'),
  },
  foundations: {
    label: 'Show or hide the foundations in the graph',
    perform: () => useLayoutStore.getState().setFoundations(!useLayoutStore.getState().hasFoundations),
  },
  openAll: {
    label: 'Open all functions in the graph',
    perform: () => openOnly(useDesignStore.getState().design.functions.map(each => each.name)),
  },
  foldAll: { label: 'Fold all functions in the graph', perform: () => openOnly([]) },
  nextRegion: { label: 'Next region', keys: 'f6', always: true, perform: () => nextRegion(1) },
  previousRegion: { label: 'Previous region', keys: 'Shift f6', always: true, perform: () => nextRegion(-1) },
  tour: { label: 'Take the tour', perform: startTour },
  privacy: { label: 'What leaves this browser', perform: showPrivacy },
  keys: { label: 'Show all keys', keys: '?', perform: () => showOverlay({ kind: 'keys' }) },
} as const satisfies Record<string, Action>

const loadParts = later(() => import('./later-parts'))

function save(how?: { readonly asAnother: boolean }) {
  // Without a network, what writes files may be missing.
  void loadParts().then(({ saveDesign }) => saveDesign(how), downloadDesign)
}

/** A design that is only looked at has none. */
function showStates() {
  if (!useDesignStore.getState().own) showOverlay({ kind: 'states' })
}

/** A design that is only looked at has none. */
function showHistory() {
  if (!useDesignStore.getState().own) showOverlay({ kind: 'history' })
}

function showPrivacy() {
  window.open(`${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/privacy/`, '_blank', 'noopener')
}

/** Goes to places that a narrow window does not have. */
function startTour() {
  if (window.innerWidth >= leastWidth) showOverlay({ kind: 'tour' })
  else showToast('The tour shows where a design is changed, which takes a wider window.')
}

function nextEnvironment() {
  const { environments } = useDesignStore.getState().design
  const { environment, showEnvironment } = useViewStore.getState()
  const at = environments.findIndex(each => each.name === environment)
  const next = environments[(at + 1) % environments.length]
  if (next) showEnvironment(next.name)
}

let lastProblem = -1

function stepProblem(step: 1 | -1) {
  const problems = useCompiledStore.getState().compiled?.problems ?? []
  if (problems.length === 0) return
  const start = lastProblem < 0 && step < 0 ? 0 : lastProblem
  lastProblem = (start + step + problems.length) % problems.length
  const problem = problems[lastProblem]
  if (problem) showProblem(problem)
}

function fold(panel: 'pane' | 'outline' | 'inspector') {
  const place = { pane: '.pane', outline: '.left', inspector: '.right' }[panel]
  const isOpen = document.querySelector(place)?.hasAttribute('data-open') ?? false
  const { setOpen, setInspectorOver } = useLayoutStore.getState()
  if (panel === 'inspector') setInspectorOver(!isOpen)
  setOpen(panel, !isOpen)
}

/** The regions in reading order; each has a place that takes the focus first, or else its first control does. */
function nextRegion(step: 1 | -1) {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    each => each.offsetParent,
  )
  const now = regions.findIndex(each => each.contains(document.activeElement))
  const next = regions[(now + step + regions.length) % regions.length]
  focusFirst(next)
}
