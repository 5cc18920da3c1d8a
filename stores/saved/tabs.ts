import type { Place } from './place'

/** Says to the other tabs what was saved or taken off the list. */
let channel: BroadcastChannel | undefined

const open = () => (channel ??= new BroadcastChannel('groundplan.designs'))

export function tellTabs(place: Place): void {
  open().postMessage(place)
}

export function hearTabs(hear: (place: Place) => void): () => void {
  const onMessage = ({ data }: MessageEvent<Place>) => hear(data)
  open().addEventListener('message', onMessage)
  return () => open().removeEventListener('message', onMessage)
}
