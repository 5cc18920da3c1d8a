import { print } from '@/lib/cfn/print'
import { resolve } from '@/lib/cfn/resolve'
import { toJson, type Template, type Value } from '@/lib/cfn/template'
import { yamlOf } from '@/lib/cfn/yaml'
import { environmentNames } from '@/lib/design/design'
import type { Arguments } from './arguments'
import { Refusal, type Host } from './host'
import { requireDesign, requireTemplate } from './read-input'

/** `groundplan template`: prints the template of a design, or what one environment gets of it. */
export async function template({ subject, environment, json }: Arguments, host: Host): Promise<number> {
  const design = await requireDesign(subject, host)
  const names = environmentNames(design)
  if (environment !== undefined && !names.includes(environment)) {
    throw new Refusal(
      `There is no environment ${environment} in the design: choose from ${names.join(', ')}.`,
    )
  }
  const { template: compiled } = await requireTemplate(design)
  host.out(json ? jsonText(compiled, environment) : yamlText(compiled, environment))
  return 0
}

function yamlText(compiled: Template, environment: string | undefined): string {
  if (environment === undefined) return print(compiled).text
  return `${yamlOf(resolved(compiled, environment)).join('\n')}\n`
}

function jsonText(compiled: Template, environment: string | undefined): string {
  const value = environment === undefined ? toJson(compiled) : resolved(compiled, environment)
  return `${JSON.stringify(value, null, 2)}\n`
}

function resolved(compiled: Template, environment: string): { readonly [key: string]: Value } {
  return resolve(compiled, environment) as unknown as { readonly [key: string]: Value }
}
