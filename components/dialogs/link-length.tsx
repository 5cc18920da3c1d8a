/** How long links may be, in characters. */
const linkLimits = { chat: 2000, most: 8000 }

/** The length of a link, and where one of that length can be sent, unless it is too long to be opened. */
export function LinkLength({ length, isTooLong }: { length: number; isTooLong: boolean }) {
  const share = Math.min(100, (length / 10_000) * 100)
  const fits = length <= linkLimits.most
  return (
    <div className="length">
      <p>
        <b>{length.toLocaleString('en')} characters</b>
        <span className="t2">
          {isTooLong ? 'Too long for a link: send the design file' : meaning(length)}
        </span>
      </p>
      <div className="meter">
        <i className={fits ? undefined : 'long'} style={{ width: `${share}%` }} />
        <b style={{ left: '20%' }} />
        <b style={{ left: '80%' }} />
      </div>
      <div className="scale" aria-hidden="true">
        <span>0</span>
        <span style={{ left: '20%' }}>2,000 chat</span>
        <span style={{ left: '80%' }}>8,000 most places</span>
      </div>
    </div>
  )
}

function meaning(length: number): string {
  if (length <= linkLimits.chat) return 'Fits in chat and e-mail'
  if (length <= linkLimits.most) return 'Fits in most places; a chat may cut it'
  return 'Too long for many places: send the design file'
}
