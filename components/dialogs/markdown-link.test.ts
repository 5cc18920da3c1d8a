import { expect, test } from 'vitest'
import { markdownLink } from './markdown-link'

test.each([
  ['Orders API, v2.1 (draft)', 'Orders API, v2.1 (draft)'],
  ['x](https://evil.example) [y', 'x\\](https://evil.example) \\[y'],
  ['x\\](https://evil.example) [y', 'x\\\\\\](https://evil.example) \\[y'],
  ['`]` *a* _b_ ~c~ |', '\\`\\]\\` \\*a\\* \\_b\\_ \\~c\\~ \\|'],
  ['<img src=x> &#93;', '\\<img src=x\\> \\&#93;'],
  ['a\n\n# b\r\n\u2028\tc\u0000', 'a # b c'],
])('%j stays the name of its link', (name, shown) => {
  expect(markdownLink(name, 'https://designs.example/#v1.abc')).toBe(
    `[${shown}](https://designs.example/#v1.abc)`,
  )
})
