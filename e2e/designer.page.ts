import { readFile } from 'node:fs/promises'
import { expect, type Download, type Locator, type Page } from '@playwright/test'
import { withoutPane, withoutValidator } from './lighter'

/** The designer as a person meets it: roles and labels first. */
export class DesignerPage {
  constructor(readonly page: Page) {}

  readonly outline = () => this.page.getByRole('navigation', { name: 'Outline' })
  readonly output = () => this.page.getByRole('region', { name: 'Output' })
  readonly inspector = () => this.page.getByRole('complementary', { name: 'Inspector' })
  readonly environment = () => this.page.getByRole('banner').getByRole('radiogroup', { name: 'Environment' })
  readonly toast = () => this.page.locator('.toast')
  readonly saved = () => this.page.getByRole('banner').getByRole('status')
  readonly dialog = (name?: string | RegExp) =>
    this.page.getByRole('dialog', name === undefined ? {} : { name })

  /**
   * Opens the page as a person who has closed the first-run card, and waits for the first compile. Without AWS's validator
   * unless it is asked for, and without the output pane where `pane` is false.
   */
  async open(path = '', { welcome = false, validator = false, pane = true } = {}): Promise<this> {
    if (!validator) await withoutValidator(this.page)
    if (!pane) await withoutPane(this.page)
    if (!welcome) {
      await this.page.addInitScript(() => localStorage.setItem('groundplan.welcome', '"closed"'))
    }
    await this.page.goto(`./${path}`)
    await this.compiled()
    return this
  }

  /** Waits until a template is there, and where the output pane is open until it is seen. */
  async compiled(): Promise<void> {
    // By text and class: a dialog that is open from the start hides all roles behind it.
    await expect(this.page.locator('.problem-count')).toBeVisible({ timeout: 30_000 })
    if (!(await this.page.locator('.pane').getAttribute('data-open'))) return
    await expect(this.page.getByText(/resources · [\d,]+ lines/)).toBeVisible({ timeout: 30_000 })
    await expect(this.page.locator('.monaco-editor .view-line').first()).toBeVisible({ timeout: 30_000 })
  }

  /** Adds a table called `table` by the keyboard, and waits for its template. */
  async addTable(): Promise<void> {
    await fromPalette(this.page, 'add a table')
    await expect(this.part('table')).toBeVisible()
    await this.compiled()
  }

  editor(): Locator {
    return this.output().locator('.monaco-editor').first()
  }

  /** A line of the outline by the name of its part; a count or a problem may follow the name. */
  part(name: string): Locator {
    const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return this.outline().getByRole('treeitem', { name: new RegExp(`^${literal}(?: |$)`) })
  }

  async tab(name: string): Promise<void> {
    await this.output().getByRole('tab', { name }).click()
  }

  /** A field of the inspector, by its label and, where it has one for each, its environment. */
  field(label: string, environment?: string): Locator {
    const name =
      environment === undefined ? label : new RegExp(`${label}.*${environment}|${environment}.*${label}`)
    return this.inspector().getByLabel(name)
  }

  async chooseEnvironment(name: string): Promise<void> {
    await this.environment().getByRole('radio', { name }).click()
  }

  /** The whole template as the page hands it out. */
  async template(): Promise<string> {
    return text(await this.download('Template'))
  }

  async download(
    what:
      | 'Artifact'
      | 'Template'
      | 'Design file'
      | 'API description'
      | 'Picture (SVG)'
      | 'Picture (PNG)'
      | 'Diagram (Mermaid)',
  ): Promise<Download> {
    const download = this.page.waitForEvent('download')
    const button = this.page.getByRole('banner').getByRole('button', { name: 'Download' })
    await button.click()
    await this.page.getByRole('menuitem', { name: new RegExp(`^${what.replace(/[()]/g, '\\$&')}`) }).click()
    // The menu gives the focus back as its last act. Opened again before that, it would take this for a way out and close.
    await expect(button).toBeFocused()
    return download
  }

  /** Opens the share dialog. */
  async share(): Promise<Locator> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Share' }).click()
    return this.dialog('Share this design')
  }

  /** The link that the share dialog shows. The dialog is closed again. */
  async shareLink(what: 'without code' | 'with code' = 'without code'): Promise<string> {
    const dialog = await this.share()
    if (what === 'with code') await dialog.getByRole('button', { name: 'Take it along' }).click()
    const link = await dialog.getByLabel('Link').inputValue()
    await this.page.keyboard.press('Escape')
    return link
  }

  /** Opens a file through the dialog, as the file picker would give it. */
  async openFile(name: string, content: string | Buffer): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+o')
    await this.dialog('Open a file or a link')
      .getByLabel('Design file, template, artifact, picture or OpenAPI document')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
  }

  async openLink(link: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+o')
    const dialog = this.dialog('Open a file or a link')
    await dialog.getByLabel('Link', { exact: true }).fill(link)
    await dialog.getByRole('button', { name: 'Open the link' }).click()
  }

  /** The text of the own design as this browser keeps it; null while it keeps none. */
  async stored(): Promise<string | null> {
    return this.page.evaluate(async () => {
      const id = sessionStorage.getItem('groundplan.open')
      const isThere = (await indexedDB.databases()).some(each => each.name === 'groundplan')
      if (id === null || !isThere) return null
      const answer = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, fail) => {
          request.onsuccess = () => done(request.result)
          request.onerror = () => fail(new Error(`${request.error}`))
        })
      const database = await answer(indexedDB.open('groundplan'))
      const record = (await answer(database.transaction('designs').objectStore('designs').get(id))) as
        { text: string } | undefined
      database.close()
      return record?.text ?? null
    })
  }

  /** Puts something in the place of the record of the own design, as a fault or another Groundplan may. */
  async damage(change: { readonly text?: string; readonly revision?: string }): Promise<void> {
    await this.page.evaluate(async changed => {
      const id = sessionStorage.getItem('groundplan.open') ?? ''
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open('groundplan')
        request.onsuccess = () => done(request.result)
        request.onerror = () => fail(new Error(`${request.error}`))
      })
      const designs = database.transaction('designs', 'readwrite').objectStore('designs')
      await new Promise<void>((done, fail) => {
        const found = designs.get(id)
        found.onsuccess = () => {
          const put = designs.put({ ...(found.result as object), ...changed })
          put.onsuccess = () => done()
          put.onerror = () => fail(new Error(`${put.error}`))
        }
      })
      database.close()
    }, change)
  }
}

/** Types into the palette and takes what it finds first. */
export async function fromPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

/** The content of a download. */
export async function bytes(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}

export async function text(download: Download): Promise<string> {
  return (await bytes(download)).toString('utf8')
}
