import { useEffect, useId, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { useOverlayStore } from '@/stores/overlay-store'
import { Button } from '../ui/button'
import { focusFirst } from '../ui/focus-first'
import { useReturnedFocus } from '../ui/use-returned-focus'
import { steps } from './steps'
import './tour.css'
import { usePlace } from './use-place'

/** Goes to the places of the page one by one. The page stays usable beside it; Esc and Skip end it at every step. */
export function Tour() {
  const close = useOverlayStore(state => state.close)
  const [at, setAt] = useState(0)
  const step = steps[at]!
  const isLast = at === steps.length - 1
  const card = useRef<HTMLDivElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const id = useId()
  useLayoutEffect(() => step.open?.(), [step])
  const place = usePlace(step, card)
  useFocus(next, step.target)
  useEscape(close)

  function go(to: number) {
    setAt(to)
    // Back is not there at the first step, and what is gone has no focus.
    if (to === 0) next.current?.focus()
  }

  return (
    <>
      {place && <div className="tour-outline" style={place.outline} />}
      <div
        ref={card}
        className="tour"
        role="dialog"
        aria-modal="false"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        data-region
        style={place?.card ?? { left: 12, bottom: 12 }}
      >
        <div role="status">
          <p className="tour-at">
            {at + 1} of {steps.length}
          </p>
          <h2 id={`${id}-title`}>{step.title}</h2>
          <p id={`${id}-text`} className="t2">
            {step.text}
          </p>
        </div>
        <div className="tour-do">
          {!isLast && (
            <Button look="quiet" onClick={close}>
              Skip the tour
            </Button>
          )}
          <span className="grow" />
          {at > 0 && <Button onClick={() => go(at - 1)}>Back</Button>}
          <Button ref={next} look="solid" data-region-start onClick={isLast ? close : () => go(at + 1)}>
            {isLast ? 'End the tour' : 'Next'}
          </Button>
        </div>
      </div>
    </>
  )
}

/** Takes the focus, and gives it back at the end: to the place that was shown last where it was nowhere before. */
function useFocus(button: RefObject<HTMLElement | null>, target: string) {
  const last = useRef(target)
  const { remember, giveBack } = useReturnedFocus()
  useEffect(() => {
    last.current = target
  }, [target])
  useEffect(() => {
    remember()
    button.current?.focus()
    return () => {
      setTimeout(() => {
        giveBack()
        if (document.activeElement === document.body)
          focusFirst(document.querySelector<HTMLElement>(last.current))
      })
    }
  }, [button])
}

const onTop = '[role=dialog]:not([aria-modal=false]), [role=menu], [role=listbox]'

function useEscape(close: () => void) {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || document.querySelector(onTop)) return
      event.preventDefault()
      event.stopPropagation()
      close()
    }
    // Before the graph and the fields, which take any Esc that they have the focus for.
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [close])
}
