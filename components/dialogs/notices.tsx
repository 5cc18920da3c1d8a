import { useCompiledStore } from '@/stores/compiled-store'
import { useDesignStore } from '@/stores/design-store'
import { showOverlay } from '@/stores/overlay-store'
import { keepThisTab, showSaved, useSaveStore } from '@/stores/saving'
import { downloadDesign } from '../download'
import { openDesign } from '../open-design'
import { showNewVersion, useVersionStore } from '@/stores/version-store'
import { showToast } from '@/stores/toast-store'
import { loadReader } from '../reader'
import { Button } from '../ui/button'
import { counted } from './parts-of'
import { Glyph } from '../ui/glyph'

/** Bars over the foot of the graph, for what needs a decision but stops nothing. */
export function Notices() {
  const isShared = useDesignStore(state => state.own !== undefined)
  const isConflict = useSaveStore(state => state.status === 'conflict')
  const failed = useCompiledStore(state => state.failed)
  const hasNewer = useVersionStore(state => state.waiting !== undefined)
  return (
    <div className="notices">
      {isShared && <Shared />}
      {isConflict && <Conflict />}
      {failed !== undefined && <Failed />}
      {hasNewer && <Newer />}
    </div>
  )
}

function Shared() {
  const design = useDesignStore(state => state.design)
  const own = useDesignStore(state => state.own?.design)
  const leavePreview = useDesignStore(state => state.leavePreview)
  const coded = design.functions.filter(each => each.handler.source !== undefined).length
  return (
    <section className="notice" aria-label="Shared design">
      <Glyph name="eye" className="accent" />
      <p className="grow">
        <b>A shared design, read only.</b>{' '}
        <span className="t2">
          Your own design is untouched.
          {coded > 0 &&
            ` It carries code for ${counted(coded, 'function')}: nothing of it runs here, so read it before you deploy it.`}
        </span>
      </p>
      <Button look="quiet" onClick={leavePreview}>
        Back to mine
      </Button>
      {own && (
        <Button
          onClick={() =>
            showOverlay({
              kind: 'compare',
              before: { title: `${own.name}, mine`, design: own },
              after: { title: `${design.name}, shared`, design },
            })
          }
        >
          Compare with mine
        </Button>
      )}
      <Button look="solid" large onClick={() => openDesign(design, `Kept a copy of ${design.name}`)}>
        Keep a copy
      </Button>
    </section>
  )
}

function Conflict() {
  async function take() {
    const { readDesign } = await loadReader()
    const { findDesign } = await import('@/stores/saved/listed')
    const found = await findDesign(useSaveStore.getState().id)
    const reading = found && 'saved' in found ? readDesign(found.saved.text) : undefined
    if (!reading || !('design' in reading) || !found || !('saved' in found))
      return showToast('What the other tab has saved cannot be read: keep this one.')
    // What this tab has is kept apart as it is left.
    showSaved(reading.design, found.saved)
  }
  return (
    <section className="notice" role="alert">
      <Glyph name="warn" className="warning" />
      <p className="grow">
        <b>This design was changed in another tab.</b>{' '}
        <span className="t2">Nothing of this tab is saved until you choose.</span>
      </p>
      <Button look="quiet" onClick={() => void take()}>
        Show the other one
      </Button>
      <Button onClick={() => void keepThisTab()}>Keep this one</Button>
    </section>
  )
}

function Newer() {
  return (
    <section className="notice" aria-label="New version" role="status">
      <Glyph name="info" className="accent" />
      <p className="grow">
        <b>A new version of Groundplan is ready.</b>{' '}
        <span className="t2">Until you load it, everything stays as it is.</span>
      </p>
      <Button onClick={() => void showNewVersion()}>Load it</Button>
    </section>
  )
}

function Failed() {
  return (
    <section className="notice" role="alert">
      <Glyph name="error" className="error" />
      <p className="grow">
        <b>The compiler stopped.</b>{' '}
        <span className="t2">The template below is older than your design. Your design is unharmed.</span>
      </p>
      <Button look="solid" onClick={downloadDesign}>
        Save the design
      </Button>
    </section>
  )
}
