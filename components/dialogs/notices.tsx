import { useCompiledStore } from '@/stores/compiled-store'
import { useDesignStore } from '@/stores/design-store'
import { keepThisTab, takeOtherTab, useSaveStore } from '@/stores/saved-design'
import { downloadDesign } from '../download'
import { openDesign } from '../open-design'
import { loadReader } from '../reader'
import { Button } from '../ui/button'
import { Glyph } from '../ui/glyph'

/** Bars over the foot of the graph, for what needs a decision but stops nothing. */
export function Notices() {
  const isShared = useDesignStore(state => state.own !== undefined)
  const isConflict = useSaveStore(state => state.status === 'conflict')
  const failed = useCompiledStore(state => state.failed)
  return (
    <div className="notices">
      {isShared && <Shared />}
      {isConflict && <Conflict />}
      {failed !== undefined && <Failed />}
    </div>
  )
}

function Shared() {
  const design = useDesignStore(state => state.design)
  const leavePreview = useDesignStore(state => state.leavePreview)
  return (
    <section className="notice" aria-label="Shared design">
      <Glyph name="eye" className="accent" />
      <p className="grow">
        <b>A shared design, read only.</b> <span className="t2">Your own design is untouched.</span>
      </p>
      <Button look="quiet" onClick={leavePreview}>
        Back to mine
      </Button>
      <Button look="solid" large onClick={() => openDesign(design, `Kept a copy of ${design.name}`)}>
        Keep a copy
      </Button>
    </section>
  )
}

function Conflict() {
  async function take() {
    const { readDesign } = await loadReader()
    const text = takeOtherTab()
    const reading = text === undefined ? undefined : readDesign(text)
    if (reading && 'design' in reading) openDesign(reading.design, 'The other tab’s design is shown')
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
      <Button onClick={keepThisTab}>Keep this one</Button>
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
