import { useId } from 'react'
import { monthlyRequests, peak } from '@/lib/design/monthly-requests'
import type { Sample } from '@/lib/design/samples'
import { GalleryPicture } from './gallery-picture'
import { counted, partsOf } from './parts-of'
import facts from './sample-facts.json'

/** A sample to start from: its picture, what it is, what it is made of and how much it takes. */
export function GalleryCard({ sample, onChoose }: { sample: Sample; onChoose(): void }) {
  const { title, description, design } = sample
  const { resources, problems } = facts[sample.id as keyof typeof facts]
  const { environment, rate, most } = monthlyRequests(design)
  const id = useId()
  return (
    <button
      type="button"
      className="gallery-card"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-size ${id}-about`}
      onClick={onChoose}
    >
      <GalleryPicture design={design} />
      <span className="gallery-title">
        <b id={`${id}-title`} className="grow">
          {title}
        </b>
        <span id={`${id}-size`}>{counted(resources, 'resource')}</span>
      </span>
      <span id={`${id}-about`} className="gallery-about">
        <span className="t2">{description}</span>
        <span>{partsOf(design)}</span>
        <span>
          Up to {inWords(most)} requests a month, with peaks of {rate.toLocaleString('en-GB')} a second in{' '}
          {environment}, {peak} times the mean
        </span>
        <span>{problems === 0 ? 'No problems' : counted(problems, 'problem')}</span>
      </span>
    </button>
  )
}

/** `130 million`. */
const inWords = (value: number) =>
  value.toLocaleString('en-GB', {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 2,
  })
