import { expect, type Locator, type Page } from '@playwright/test'

/** How a person works controls. */
export interface Hands {
  /** Puts a text in the place of what a field has. */
  write(field: Locator, text: string): Promise<void>
  /** Leaves a field: a name that others refer to is taken then. */
  leave(): Promise<void>
  /** Takes the option of this value. */
  choose(list: Locator, value: string): Promise<void>
  press(control: Locator): Promise<void>
  /** Takes an item of the menu that a button opens. */
  take(button: Locator, item: Locator): Promise<void>
}

/** Points, clicks and drags. A text comes from outside, as from a clipboard or an input method: no key is pressed. */
export class MouseHands implements Hands {
  constructor(readonly page: Page) {}

  async write(field: Locator, text: string) {
    if ((await field.evaluate(each => each.tagName)) === 'TEXTAREA') await this.sweep(field)
    else await field.click({ clickCount: 3 })
    await this.page.keyboard.insertText(text)
  }

  async leave() {
    await this.page.getByRole('complementary').getByRole('heading', { level: 3 }).first().click()
  }

  // The list that drops down is the browser's own and in no page.
  async choose(list: Locator, value: string) {
    await list.selectOption(value)
  }

  async press(control: Locator) {
    await control.click()
  }

  async take(button: Locator, item: Locator) {
    await button.click()
    await item.click()
  }

  /** Draws from the right edge of one thing to the middle of another. */
  async draw(from: Locator, to: Locator) {
    const [start, end] = [await boxOf(from), await boxOf(to)]
    const x = end.x + end.width / 2
    const y = end.y + end.height / 2
    await this.page.mouse.move(start.x + start.width - 4, start.y + start.height / 2)
    await this.page.mouse.down()
    await this.page.mouse.move((start.x + start.width + x) / 2, y, { steps: 4 })
    await this.page.mouse.move(x, y, { steps: 4 })
    await this.page.mouse.up()
  }

  /** Selects all lines by drawing over them. */
  private async sweep(field: Locator) {
    await field.scrollIntoViewIfNeeded()
    const { x, y, width, height } = await boxOf(field)
    await this.page.mouse.move(x + 3, y + 3)
    await this.page.mouse.down()
    await this.page.mouse.move(x + width - 20, y + height - 3, { steps: 3 })
    await this.page.mouse.up()
  }
}

/** Presses keys, and goes with Tab from one control to another. */
export class KeyboardHands implements Hands {
  constructor(readonly page: Page) {}

  async write(field: Locator, text: string) {
    await this.reach(field)
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.insertText(text)
  }

  async leave() {
    await this.page.keyboard.press('Tab')
  }

  async choose(list: Locator, value: string) {
    await this.reach(list)
    const steps = await list.evaluate((each: HTMLSelectElement, wanted) => {
      const options = [...each.options].map(option => option.value)
      if (!options.includes(wanted)) throw new Error(`There is no option ${wanted}`)
      return options.indexOf(wanted) - each.selectedIndex
    }, value)
    for (let step = 0; step < Math.abs(steps); step++)
      await this.page.keyboard.press(steps < 0 ? 'ArrowUp' : 'ArrowDown')
  }

  async press(control: Locator) {
    await this.reach(control)
    await this.page.keyboard.press('Space')
  }

  async take(button: Locator, item: Locator) {
    await this.reach(button)
    await this.page.keyboard.press('Enter')
    for (let step = 0; step < 20 && !(await holdsFocus(item)); step++)
      await this.page.keyboard.press('ArrowDown')
    await this.page.keyboard.press('Enter')
    // The menu gives the focus back as its last act.
    await expect(button).toBeFocused()
  }

  /** Goes on with F6 until a region has the focus. */
  async go(region: Locator) {
    for (let step = 0; step < 6; step++) {
      if (await holdsFocus(region)) return
      await this.page.keyboard.press('F6')
    }
    throw new Error('F6 does not reach the region')
  }

  /** Goes on with Tab, or back with Shift Tab, until a control has the focus. */
  async reach(control: Locator) {
    await control.waitFor()
    for (let step = 0; step < 150; step++) {
      const way = await control.evaluate(each => {
        const now = document.activeElement
        if (now === each) return undefined
        const isBehind = now && each.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING
        return isBehind ? 'Shift+Tab' : 'Tab'
      })
      if (way === undefined) return
      await this.page.keyboard.press(way)
    }
    throw new Error('Tab does not reach the control')
  }
}

/** Whether the focus is on a thing or inside it. */
export async function holdsFocus(thing: Locator): Promise<boolean> {
  return thing.evaluate(each => each.contains(document.activeElement))
}

/** Where a thing is in the window, in px. */
export async function boxOf(thing: Locator) {
  const box = await thing.boundingBox()
  if (!box) throw new Error('It is not in view')
  return box
}
