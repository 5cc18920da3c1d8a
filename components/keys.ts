import { actions, type Action } from './actions'

const isMac = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform)

/** `Mod Shift z` as this keyboard writes it: `Ctrl Shift Z`, or `⌘⇧Z` on a Mac. */
export function keyText(keys: string): string {
  const names: Record<string, string> = isMac
    ? { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
    : { Mod: 'Ctrl', Alt: 'Alt', Shift: 'Shift' }
  const parts = keys.split(' ').map(key => names[key] ?? (/^(.|f\d+)$/.test(key) ? key.toUpperCase() : key))
  return parts.join(isMac ? '' : ' ')
}

/** Performs the action whose keys are pressed. Single letters never work inside a text. */
export function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const pressed = pressedKeys(event)
  const action = (Object.values(actions) as Action[]).find(each => each.keys === pressed)
  if (!action) return
  if (isTyping(event.target) && !action.always && !(isSelect(event.target) && /^Mod /.test(pressed))) return
  if (document.querySelector('[role=dialog]:not([aria-modal=false]), [role=menu]')) return
  event.preventDefault()
  if (action.handsOut) takeTyped(event.target)
  action.perform()
}

/** Lets a field give what it takes only when it is left, such as a name. */
function takeTyped(target: EventTarget | null): void {
  if (!(target instanceof HTMLElement) || !isTyping(target) || target.closest('.monaco-editor')) return
  target.blur()
  if (target.isConnected && document.activeElement === document.body) target.focus()
}

/** A select has no text whose typing it would undo, and keeps only single letters for itself. */
function isSelect(target: EventTarget | null): boolean {
  return target instanceof HTMLSelectElement
}

function pressedKeys(event: KeyboardEvent): string {
  const mod = isMac ? event.metaKey : event.ctrlKey
  // With Alt, a Mac types another letter; the key's place says which one was meant.
  const key =
    event.altKey && /^Key[A-Z]$/.test(event.code)
      ? event.code.slice(3).toLowerCase()
      : event.key.toLowerCase()
  const shift = event.shiftKey && key !== '?'
  return [mod && 'Mod', event.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join(' ')
}

/** Fields undo their own typing and take single letters. Monaco's template is read only, but has a find box. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('.monaco-editor')) return true
  return target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])')
}
