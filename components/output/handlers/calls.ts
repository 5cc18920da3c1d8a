import { tableActions, type LambdaFunction, type TableAccess, type TableAction } from '@/lib/design/function'
import { grantTarget, type GrantTarget } from '@/lib/design/handler-grant'

/** One action that code can call. */
export interface Call {
  readonly action: string
  /** Where it is granted: which table code calls cannot be read from it, so a right on any counts. */
  readonly granted: readonly TableAccess[]
  /** What would grant it; nothing for an action that no function is ever granted. */
  readonly grant: (TableAccess & { readonly actions: [TableAction] }) | undefined
}

/** The actions that a function's code calls, beside its rights. `called` are IAM actions: `['dynamodb:GetItem']`. */
export function callsOf({ handler, access }: LambdaFunction, called: readonly string[]): Call[] {
  return called.map(name => {
    const action = name.replace('dynamodb:', '')
    const known = tableActions.find(each => each === action)
    return {
      action,
      granted: access.filter(({ actions }) => known && actions.includes(known)),
      grant: known && { ...grantTarget(handler, known), actions: [known] },
    }
  })
}

/** The rights that code no longer uses, one by one. */
export function spareRights({ access }: LambdaFunction, called: readonly string[]) {
  return access.flatMap(({ table, index, actions }) =>
    actions
      .filter(action => !called.includes(`dynamodb:${action}`))
      .map(action => ({ table, index, action })),
  )
}

/** `orders`, or `orders / by-customer` for an index. */
export function targetName({ table, index }: GrantTarget): string {
  return index === null ? table : `${table} / ${index}`
}
