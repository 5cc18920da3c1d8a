import type { Rule } from '../rule'
import { access } from './access'
import { addresses } from './addresses'
import { api } from './api'
import { environments } from './environments'
import { functions } from './functions'
import { handlers } from './handlers'
import { limits } from './limits'
import { monitoring } from './monitoring'
import { names } from './names'
import { paths } from './paths'
import { routes } from './routes'
import { secrets } from './secrets'
import { tables } from './tables'
import { texts } from './texts'
import { variables } from './variables'
import { waf } from './waf'

/** The rules of a design, one file for each subject. */
export const rules: readonly Rule[] = [
  environments,
  addresses,
  api,
  paths,
  routes,
  functions,
  handlers,
  variables,
  access,
  tables,
  waf,
  names,
  secrets,
  texts,
  limits,
  monitoring,
]
