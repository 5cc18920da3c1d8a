'use client'
import { useEffect, type CSSProperties } from 'react'
import { startCompiling } from '@/stores/compiled-store'
import { startBundling } from '@/stores/handler-store'
import { useReadOnly } from '@/stores/design-store'
import { loadSaving } from '@/stores/saving'
import { useLayoutStore } from '@/stores/layout-store'
import { useOverlayStore } from '@/stores/overlay-store'
import { startValidating } from '@/stores/validation-store'
import { useViewStore } from '@/stores/view-store'
import { ArtifactProgress } from './dialogs/artifact-progress'
import './dialogs/dialogs.css'
import { FirstRun } from './dialogs/first-run'
import { ErrorBoundary } from './frame/error-boundary'
import { followDesign } from './follow-design'
import './frame/frame.css'
import { Splitter } from './frame/splitter'
import { useFrame } from './frame/use-frame'
import { Graph } from './graph/graph'
import './inspector/inspector.css'
import { onKeyDown } from './keys'
import { Outline } from './outline/outline'
import { Output } from './output/output'
import { TopBar } from './top-bar/top-bar'
import { IconButton } from './ui/icon-button'
import { later, laterComponent, loadTheRest } from './ui/later'
import { Toaster } from './ui/toast'
import { TooltipProvider } from './ui/tooltip'

export { startSession } from './session'

const Dialogs = laterComponent(async () => (await import('./later-parts')).Dialogs)
const Inspector = laterComponent(async () => (await import('./inspector/inspector')).Inspector)
later(loadSaving)
const Notices = laterComponent(async () => (await import('./dialogs/notices')).Notices)
const Phone = laterComponent(async () => (await import('./phone/phone')).Phone)

/** The page: outline | graph over output | inspector, or cards on a phone. The only component that knows it all. */
export function Designer() {
  const frame = useFrame()
  const hasOverlay = useOverlayStore(state => state.overlay !== undefined)
  useEffect(startCompiling, [])
  useEffect(followDesign, [])
  useEffect(followSelection, [])
  useEffect(() => {
    if (frame.isPhone) return
    let stops: (() => void)[] = []
    let isGone = false
    void loadTheRest().then(() => {
      if (!isGone) stops = [startValidating(), startBundling()]
      void import('@/stores/version-store').then(({ keepSite }) => keepSite())
    })
    return () => {
      isGone = true
      for (const stop of stops) stop()
    }
  }, [frame.isPhone])
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <TooltipProvider>
      {frame.isPhone ? (
        <ErrorBoundary what="The page">
          <Phone />
        </ErrorBoundary>
      ) : (
        <Desk frame={frame} />
      )}
      {hasOverlay && (
        <ErrorBoundary what="The dialog">
          <Dialogs />
        </ErrorBoundary>
      )}
      <ArtifactProgress />
      <Toaster />
    </TooltipProvider>
  )
}

function Desk({ frame }: { frame: ReturnType<typeof useFrame> }) {
  const isPaneFull = useLayoutStore(state => state.isPaneFull)
  const setInspectorOver = useLayoutStore(state => state.setInspectorOver)
  const readOnly = useReadOnly()
  const beside = frame.isInspectorOpen && !frame.isInspectorOver
  const style = {
    '--w-left': `${frame.outline}px`,
    '--w-right': beside ? `${frame.inspector}px` : '0px',
    '--h-pane': `${frame.pane}px`,
    '--w-why': `${frame.why}px`,
  } as CSSProperties

  return (
    <div className="app" style={style} data-read-only={readOnly || undefined}>
      <TopBar />
      <nav className="left" aria-label="Outline" data-region data-open={frame.isOutlineOpen || undefined}>
        <ErrorBoundary what="The outline">
          <Outline isRail={!frame.isOutlineOpen} />
        </ErrorBoundary>
        {frame.isOutlineOpen && (
          <Splitter
            panel="outline"
            label="Width of the outline"
            direction="column"
            grows={1}
            size={frame.outline}
            max={320}
          />
        )}
      </nav>
      <main className={isPaneFull ? 'mid full' : 'mid'}>
        <div className="graph-place" data-region hidden={isPaneFull}>
          <ErrorBoundary what="The graph">
            <Graph />
          </ErrorBoundary>
          <Notices />
        </div>
        <Output frame={frame} />
      </main>
      {frame.isInspectorOpen && (
        <aside
          className={frame.isInspectorOver ? 'right over' : 'right'}
          aria-label="Inspector"
          data-region
          data-open
          style={frame.isInspectorOver ? { width: frame.inspector } : undefined}
        >
          {frame.isInspectorOver ? (
            <IconButton
              className="right-close"
              glyph="x"
              label="Close the inspector"
              onClick={() => setInspectorOver(false)}
            />
          ) : (
            <Splitter
              panel="inspector"
              label="Width of the inspector"
              direction="column"
              grows={-1}
              size={frame.inspector}
              max={520}
            />
          )}
          <ErrorBoundary what="The inspector">
            <div
              className="scroll"
              {...(readOnly ? { tabIndex: 0, role: 'group', 'aria-label': 'Settings' } : {})}
            >
              <fieldset className="plain" disabled={readOnly}>
                <FirstRun />
                <Inspector />
              </fieldset>
            </div>
          </ErrorBoundary>
        </aside>
      )}
    </div>
  )
}

/** What is selected is shown: a folded inspector opens. */
function followSelection() {
  return useViewStore.subscribe(({ selection }, before) => {
    if (selection && selection !== before.selection) useLayoutStore.getState().openInspector()
  })
}
