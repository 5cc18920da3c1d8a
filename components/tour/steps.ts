import { useLayoutStore } from '@/stores/layout-store'
import { useViewStore } from '@/stores/view-store'
import type { Side } from './place'

/** A stop of the tour. */
export interface Step {
  readonly title: string
  readonly text: string
  /** A selector of what it is about. */
  readonly target: string
  /** Where its words stand, seen from there. */
  readonly side: Side
  /** Brings the target into view, if it is folded. */
  open?(): void
}

/** From what is drawn to what is taken home. */
export const steps: readonly Step[] = [
  {
    title: 'The graph',
    text: 'A call goes from left to right: past the WAF and the authorizer to a route, its function and the tables. Draw a line from one to another, and the right that it takes is written for you.',
    target: '.graph-place',
    side: 'below',
    open() {
      useLayoutStore.getState().setPaneFull(false)
      useLayoutStore.getState().setInspectorOver(false)
    },
  },
  {
    title: 'The inspector',
    text: 'What you select in the graph, in the outline or in the template is set here. Values that differ by environment stand side by side, and everything can be undone.',
    target: '.right',
    side: 'left',
    open: () => useLayoutStore.getState().openInspector(),
  },
  {
    title: 'The environments',
    text: 'Each environment is a deployment of this one design, with sizes, limits and addresses of its own. Switch here, and the whole page shows the values of the other one.',
    target: '.top [aria-label="Environment"]',
    side: 'below',
  },
  {
    title: 'The template',
    text: 'CloudFormation, compiled with every change. The lines of what is selected are marked, and beside them stands why they are there. Problems and requirements have tabs of their own.',
    target: '.pane',
    side: 'above',
    open() {
      useViewStore.getState().showPane('template')
      useLayoutStore.getState().setOpen('pane', true)
    },
  },
  {
    title: 'The download',
    text: 'The artifact holds the template, the handlers and the scripts that deploy them to your account. It is made in this browser, and nothing is sent anywhere.',
    target: '.top .download',
    side: 'below',
  },
]
