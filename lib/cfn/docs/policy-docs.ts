import { under } from './type-docs'

/** What the elements of a policy say, by the keys within its document. */
export const policyElements: Readonly<Record<string, string>> = {
  Version:
    'Edition of the policy language: 2012-10-17 is the current one, a date that never follows the calendar.',
  Statement: 'The rights one by one; whatever no statement allows stays forbidden.',
  'Statement.Sid': 'Name of the statement, for its readers.',
  'Statement.Effect': 'Whether the statement allows or denies; a denial always wins.',
  'Statement.Principal': 'Who the statement is about.',
  'Statement.Principal.Service': 'An AWS service that acts by itself.',
  'Statement.Principal.AWS':
    'An account, a role or a user; an account means whoever its own policies let in.',
  'Statement.Action': 'The calls that the statement is about, as service and operation.',
  'Statement.Resource': 'The resources that the calls may be made on, by ARN.',
  'Statement.Condition': 'What must be true of a call besides, or the statement does not count.',
}

/** A policy and its elements, where it stands as a property. */
export function policy(property: string, is: string): Record<string, string> {
  return { [property]: is, ...under(property, policyElements) }
}
