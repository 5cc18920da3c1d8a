import { useMemo, useState } from 'react'
import type { Compared } from '@/lib/artifact/compare'
import { partKey } from '@/lib/cfn/origin'
import { environmentNames } from '@/lib/design/design'
import { useDesignStore } from '@/stores/design-store'
import { showOverlay, useOverlayStore, type Side } from '@/stores/overlay-store'
import { useViewStore } from '@/stores/view-store'
import { openDesign } from '../open-design'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { laterComponent } from '../ui/later'
import { Segmented } from '../ui/segmented'
import { ComparedList } from './compared-list'
import { ComparedPicture } from './compared-picture'
import './compare.css'
import { earlierKey, paintOf } from './paint'
import { useCompared } from './use-compared'

const TemplateDiff = laterComponent(async () => (await import('./template-diff')).TemplateDiff)

type View = 'Graph' | 'Template'
const views: readonly View[] = ['Graph', 'Template']

interface CompareDialogProps {
  readonly before: Side
  readonly after: Side
}

/** Two designs side by side: what differs in words, on the graph, and in the template. */
export function CompareDialog({ before, after }: CompareDialogProps) {
  const close = useOverlayStore(state => state.close)
  const open = useDesignStore(state => state.design)
  const compared = useCompared(before.design, after.design)
  return (
    <Dialog
      open
      onClose={close}
      title="Compare two designs"
      description={
        <>
          From <b>{before.title}</b> to <b>{after.title}</b>
        </>
      }
      width={1408}
      top={48}
      footer={
        <>
          <Button onClick={() => showOverlay({ kind: 'compare', before: after, after: before })}>
            Swap the sides
          </Button>
          <span className="grow" />
          {after.design !== open && (
            <Button
              onClick={() => {
                close()
                openDesign(after.design, `Kept a copy of ${after.design.name}`)
              }}
            >
              Keep a copy of the later one
            </Button>
          )}
          <Button
            look="solid"
            large
            glyph="link"
            onClick={() => showOverlay({ kind: 'share-diff', before, after })}
          >
            Share the comparison
          </Button>
        </>
      }
    >
      {compared === undefined ? (
        <p className="t2" role="status">
          Comparing them
        </p>
      ) : 'failed' in compared ? (
        <p className="error" role="alert">
          They could not be compared ({compared.failed}): load the page again when you are online.
        </p>
      ) : (
        <Views before={before} after={after} compared={compared} />
      )}
    </Dialog>
  )
}

function Views({ before, after, compared }: CompareDialogProps & { compared: Compared }) {
  const shown = useViewStore(state => state.environment)
  const names = environmentNames(after.design)
  const environment = names.includes(shown) ? shown : (names[0] ?? '')
  const [view, setView] = useState<View>('Graph')
  const [asked, setAsked] = useState<string>()
  const paint = useMemo(() => paintOf(compared.parts), [compared])
  const chosen = compared.parts.find(each => partKey(each.part) === asked)
  return (
    <div className="compare">
      <ComparedList compared={compared} environment={environment} asked={asked} onAsk={setAsked} />
      <div className="compare-view">
        <Segmented<View> label="What is shown" value={view} options={views} onChange={setView} />
        {view === 'Graph' ? (
          <div className="compare-sides">
            <ComparedPicture
              side={before}
              other={after.design}
              environment={environment}
              paint={paint.before}
              edgePaint="removed"
              asked={chosen && earlierKey(chosen)}
              onAsk={key => setAsked(paint.keyNow.get(key) ?? key)}
            />
            <ComparedPicture
              side={after}
              other={before.design}
              environment={environment}
              paint={paint.after}
              edgePaint="added"
              asked={asked}
              onAsk={setAsked}
            />
          </div>
        ) : compared.before === '' || compared.after === '' ? (
          <p className="t2">
            An error leaves one of the designs without a template, so there are none to compare.
          </p>
        ) : (
          <TemplateDiff before={compared.before} after={compared.after} />
        )}
      </div>
    </div>
  )
}
