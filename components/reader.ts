import { showToast } from '@/stores/toast-store'
import { later } from './ui/later'

const load = later(() => import('@/lib/design/read-text'))

/** What reads a design that nobody vouches for. The schema comes with it, and a first visit has nothing to read. */
export async function loadReader() {
  try {
    return await load()
  } catch (cause) {
    showToast(
      'The design could not be read: a part of the page did not load. Load it again when you are online.',
      {
        stays: true,
      },
    )
    throw cause
  }
}
