import { compile } from '@/lib/cfn/compile'
import { createPrinter } from '@/lib/cfn/print'
import { resolve } from '@/lib/cfn/resolve'
import { builtCode } from '@/lib/cfn/testing/code-hash'
import { checkDesign } from '@/lib/check/check'
import { checkTemplate } from '@/lib/check/check-template'
import { checkRequirements } from '@/lib/check/requirements'
import type { Design } from '@/lib/design/design'
import { decodeDesign, readDesign, readText } from '@/lib/design/read-text'
import { encodeDesign } from '@/lib/design/share-link'

/** The functions that are tried, so that a test can break one and see it found. */
export const product = {
  checkDesign,
  compile: (design: Design) => compile(design, builtCode),
  createPrinter,
  checkTemplate,
  resolve,
  checkRequirements,
  encodeDesign,
  readDesign,
  readText,
  decodeDesign,
}
export type Product = typeof product
