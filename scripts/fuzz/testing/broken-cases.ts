import { kindsOf } from '../cases'
import { product } from '../product'

export * from '../cases'

/** The cases, tried on a reader that throws at a file and never answers at a link. */
export const kinds = kindsOf({
  ...product,
  readText(text) {
    if (text.startsWith('{')) throw new Error('a planted fault')
    while (text.startsWith('v1.'));
    return product.readText(text)
  },
})
