import { Tabs } from 'radix-ui'
import { useEffect, useRef, useState } from 'react'
import { templateJson, useCompiledStore } from '@/stores/compiled-store'
import { useLayoutStore } from '@/stores/layout-store'
import { showToast } from '@/stores/toast-store'
import { panes, useViewStore, type Pane } from '@/stores/view-store'
import { actions } from '../actions'
import { ErrorBoundary } from '../frame/error-boundary'
import { Splitter } from '../frame/splitter'
import type { Frame } from '../frame/use-frame'
import { keyText } from '../keys'
import { IconButton } from '../ui/icon-button'
import { laterComponent } from '../ui/later'
import { Segmented } from '../ui/segmented'
import { ChangeLine } from './change-line'
import './output.css'
import { ProblemSummary, RequirementSummary, TemplateSize } from './summaries'
import type { EditorHandle } from './template-editor'
import { TemplatePane } from './template-pane'

const Artifact = laterComponent(async () => (await import('./artifact')).Artifact)
const Handlers = laterComponent(async () => (await import('./handlers/handlers')).Handlers)
const Parameters = laterComponent(async () => (await import('./parameters')).Parameters)
const Problems = laterComponent(async () => (await import('./problems')).Problems)
const Requirements = laterComponent(async () => (await import('./requirements')).Requirements)

const titles: Readonly<Record<Pane, string>> = {
  template: 'Template',
  handlers: 'Handlers',
  problems: 'Problems',
  requirements: 'Requirements',
  parameters: 'Parameters',
  artifact: 'Artifact',
}

/** What comes out of the design, under the graph: template, handlers, problems, requirements, parameters, artifact. */
export function Output({ frame }: { frame: Frame }) {
  const pane = useViewStore(state => state.pane)
  const showPane = useViewStore(state => state.showPane)
  const setOpen = useLayoutStore(state => state.setOpen)
  const isFull = useLayoutStore(state => state.isPaneFull)
  const setPaneFull = useLayoutStore(state => state.setPaneFull)
  const isOpen = frame.isPaneOpen || isFull
  const [format, setFormat] = useState<'yaml' | 'json'>('yaml')
  const json = useJson(format === 'json')
  const editor = useRef<EditorHandle>(null)

  function choose(next: string) {
    showPane(next as Pane)
    if (!isOpen) setOpen('pane', true)
  }

  // Lines are counted in the YAML.
  function showLines(line: number) {
    setFormat('yaml')
    useViewStore.getState().showLine(line)
  }

  return (
    <Tabs.Root asChild value={isOpen ? pane : ''} onValueChange={choose} activationMode="manual">
      <section className="pane" aria-label="Output" data-region data-open={isOpen || undefined}>
        {isOpen && !isFull && (
          <Splitter
            panel="pane"
            label="Height of the pane"
            direction="row"
            grows={-1}
            size={frame.pane}
            max={frame.paneMax}
          />
        )}
        <div className="tabs">
          <Tabs.List className="tab-list" aria-label="Output">
            {panes.map(each => (
              <Tabs.Trigger key={each} value={each} className="tab" onClick={() => choose(each)}>
                {titles[each]}
                {each === 'problems' && <Count />}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <span className="grow" />
          {isOpen && pane === 'template' && (
            <>
              <TemplateSize />
              <Segmented<'yaml' | 'json'>
                label="Format of the template"
                value={format}
                options={[
                  { value: 'yaml', label: 'YAML' },
                  { value: 'json', label: 'JSON' },
                ]}
                onChange={setFormat}
              />
              <IconButton
                glyph="search"
                label="Find in the template"
                onClick={() => editor.current?.find()}
              />
              <IconButton glyph="copy" label="Copy the template" onClick={() => void copy(format, json)} />
              <IconButton
                glyph="help"
                label={frame.isWhyOpen ? 'Hide the reasons' : 'Show the reasons'}
                aria-pressed={frame.isWhyOpen}
                onClick={() => setOpen('why', !frame.isWhyOpen)}
              />
            </>
          )}
          {isOpen && pane === 'problems' && <ProblemSummary />}
          {isOpen && pane === 'requirements' && <RequirementSummary />}
          {isOpen && (
            <IconButton
              glyph="fit"
              label={isFull ? 'Show the graph again' : 'Let the pane take the place of the graph'}
              aria-pressed={isFull}
              onClick={() => setPaneFull(!isFull)}
            />
          )}
          <IconButton
            glyph="chev"
            className={isOpen ? undefined : 'turned'}
            label={isOpen ? 'Fold the pane' : 'Open the pane'}
            keys={keyText(actions.pane.keys)}
            onClick={() => setOpen('pane', !isOpen)}
          />
        </div>
        <Pending />
        {panes.map(each => (
          <Tabs.Content key={each} value={each} className="pane-body" tabIndex={-1}>
            <ErrorBoundary what={`The tab ${titles[each]}`}>
              {each === 'template' && <ChangeLine onShow={showLines} />}
              {each === 'template' && (
                <TemplatePane
                  format={format}
                  json={json}
                  isWhyOpen={frame.isWhyOpen}
                  handle={editor}
                  whySplitter={
                    <Splitter
                      panel="why"
                      label="Width of the reasons"
                      direction="column"
                      grows={-1}
                      size={frame.why}
                      max={360}
                    />
                  }
                />
              )}
              {each === 'handlers' && <Handlers />}
              {each === 'problems' && <Problems />}
              {each === 'requirements' && <Requirements />}
              {each === 'parameters' && <Parameters />}
              {each === 'artifact' && <Artifact />}
            </ErrorBoundary>
          </Tabs.Content>
        ))}
      </section>
    </Tabs.Root>
  )
}

function Count() {
  const problems = useCompiledStore(state => state.compiled?.problems) ?? []
  const errors = problems.filter(each => each.severity === 'error').length
  const warnings = problems.filter(each => each.severity === 'warning').length
  if (errors + warnings === 0) return null
  return <span className={errors > 0 ? 'count error' : 'count warning'}>{errors + warnings}</span>
}

/** A thin line while a compile takes longer than anybody would wait for without a sign. */
function Pending() {
  const pending = useCompiledStore(state => state.pending)
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!pending) return setLong(false)
    const timer = setTimeout(() => setLong(true), 300)
    return () => clearTimeout(timer)
  }, [pending])
  return isLong ? <div className="pending" role="progressbar" aria-label="Compiling" /> : null
}

/** The JSON of the compiled template, asked for only while it is shown. */
function useJson(isShown: boolean): string {
  const compiled = useCompiledStore(state => state.compiled)
  const [json, setJson] = useState('')
  useEffect(() => {
    if (!isShown) return
    let isCurrent = true
    // Where the compiler broke, the page says so by itself.
    templateJson().then(
      text => isCurrent && setJson(text),
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [isShown, compiled])
  return json
}

async function copy(format: 'yaml' | 'json', json: string) {
  const text = format === 'json' ? json : (useCompiledStore.getState().compiled?.yaml ?? '')
  try {
    await navigator.clipboard.writeText(text)
    showToast('Template copied')
  } catch {
    showToast('This browser does not let the page copy. Download the template in its place.')
  }
}
