import { runCfnLint } from '@/lib/cfn/testing/run-cfn-lint'
import type { Design } from '@/lib/design/design'
import type { Product } from './product'
import { listed } from './property'

/** What cfn-lint says of the template of each design; nothing where it is silent. One process reads them all. */
export function lintDesigns(designs: readonly Design[], product: Product): (string | undefined)[] {
  const said = runCfnLint(
    Object.fromEntries(designs.map((each, at) => [at, product.createPrinter()(product.compile(each)).text])),
  )
  return designs.map((design, at) => {
    // From 451 resources cfn-lint says how near the limit is (I3010), and so do we.
    const isNear = product.checkDesign(design).some(({ code }) => code === 'limits/resources-near')
    return listed(said.filter(line => line.startsWith(`${at}-`) && !(isNear && line.includes(' I3010 '))))
  })
}
