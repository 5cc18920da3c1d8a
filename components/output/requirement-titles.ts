import type { RequirementId } from '@/lib/cfn/origin'

/** What each requirement asks for, in a line. */
export const requirementTitles: Readonly<Record<RequirementId, string>> = {
  R1: 'One REST API routes to functions by path and method',
  R2: 'Every function reads or writes a table',
  R3: 'Customer keys encrypt variables and data at rest',
  R4: 'One role per function',
  R5: 'Exact actions on exact tables and keys',
  R6: 'Environments, chosen by a parameter',
  R7: 'Secrets arrive only through encrypted variables',
  R8: 'Versions, aliases and traffic shifting',
  R9: 'WAF with managed rules, rate limit, logging',
  R10: 'An authorizer checks every call',
  R11: 'Only listed address ranges get in',
  R12: 'Logs kept, with retention and encryption',
  R13: 'Alarms on every function, the API, tables, WAF',
  R14: 'X-Ray follows a request to the table',
  R15: 'AWS Config records every change',
  R16: 'Memory and timeout for every function',
  R17: 'Region and account asserted first',
  R18: 'Every name starts with its environment',
  R19: 'Latest runtime, kept current',
  R20: 'Plain CloudFormation without loose ends',
}
