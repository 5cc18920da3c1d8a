import type { Design } from './design'
import { starter } from './starter'

/** What every API needs and nothing else: environments, authorizer with its table and secret, WAF. It has no route yet. */
export const blank: Design = {
  ...starter,
  name: 'Untitled',
  description: '',
  api: { ...starter.api, description: '' },
  routes: [],
  functions: starter.functions.filter(each => each.name === starter.api.authorizer.function),
  tables: starter.tables.filter(each => each.name === 'clients'),
}
