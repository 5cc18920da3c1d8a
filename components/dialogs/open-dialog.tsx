import { useRef, useState, type ChangeEvent, type FormEvent } from 'react'
import { useOverlayStore } from '@/stores/overlay-store'
import { chooseFile, openChosen } from '../design-file'
import { openFile, openText } from '../open-design'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

/** Opens a file or a pasted link. */
export function OpenDialog() {
  const close = useOverlayStore(state => state.close)
  const [link, setLink] = useState('')
  const picker = useRef<HTMLInputElement>(null)
  const choose = useRef<HTMLButtonElement>(null)

  async function onChoose() {
    const handle = await chooseFile(() => picker.current?.click())
    if (!handle) return
    close()
    void openChosen(handle)
  }

  function onFile(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0]
    if (!file) return
    close()
    void openFile(file)
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    close()
    void openText(link, 'The link')
  }

  return (
    <Dialog
      open
      onClose={close}
      title="Open a file or a link"
      description="A design file, or a template, an artifact or a picture that Groundplan made: they carry their design. An OpenAPI document becomes a new one. The design that is open now stays under New design."
      focus={choose}
    >
      <div className="open-file">
        <Button ref={choose} look="solid" large glyph="file" onClick={() => void onChoose()}>
          Choose a file
        </Button>
        <span className="t3">or drop it anywhere on the page</span>
        <input
          ref={picker}
          type="file"
          aria-label="Design file, template, artifact, picture or OpenAPI document"
          accept=".json,.yaml,.yml,.template,.svg,.png,.zip,application/json,application/yaml,text/yaml,image/svg+xml,image/png,application/zip"
          className="sr"
          tabIndex={-1}
          onChange={onFile}
        />
      </div>
      <form className="one-field open-link" onSubmit={onSubmit}>
        <label htmlFor="open-link">Link</label>
        <div className="side-by-side">
          <input
            id="open-link"
            className="field mono"
            placeholder="https://…#v1.…"
            value={link}
            onChange={event => setLink(event.target.value)}
          />
          <Button type="submit" disabled={link.trim() === ''}>
            Open the link
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
