import { readValue } from '@/lib/design/read-design'
import { samples } from '@/lib/design/samples'
import { useOverlayStore } from '@/stores/overlay-store'
import { useShelfStore, type Shelved } from '@/stores/shelf-store'
import { showToast } from '@/stores/toast-store'
import { openDesign } from '../open-design'
import { Dialog } from '../ui/dialog'

/** Samples to start from, and the designs that others took the place of. */
export function DesignsDialog() {
  const close = useOverlayStore(state => state.close)
  const shelf = useShelfStore(state => state.shelf)

  function reopen(shelved: Shelved) {
    close()
    const reading = readValue(shelved.design)
    if ('design' in reading) openDesign(reading.design)
    else showToast(`${shelved.name} cannot be read any more.`)
  }

  return (
    <Dialog
      open
      onClose={close}
      width={640}
      top={76}
      title="New design"
      description="The design that is open now is kept, and stays one click away."
    >
      <ul className="starts">
        {samples.map(({ id, title, description, design }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                close()
                openDesign(design, `Started from ${title}`)
              }}
            >
              <b>{title}</b>
              <span>{description}</span>
            </button>
          </li>
        ))}
      </ul>
      {shelf.length > 0 && (
        <>
          <h3 className="shelf-title">Earlier designs in this browser</h3>
          <ul className="shelf">
            {shelf.map(shelved => (
              <li key={shelved.at}>
                <button type="button" onClick={() => reopen(shelved)}>
                  <span className="clip">{shelved.name}</span>
                  <time dateTime={new Date(shelved.at).toISOString()}>{when(shelved.at)}</time>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}

function when(at: number): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
