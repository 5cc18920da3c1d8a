import { policy } from './policy-docs'
import { tags, type TypeDocs } from './type-docs'

export const iamDocs: TypeDocs = {
  'AWS::IAM::Role': {
    is: 'Rights that a service takes on while it works for this stack.',
    properties: {
      ...tags,
      ...policy('AssumeRolePolicyDocument', 'Who may take the role on.'),
      Description: 'What the role is for.',
      ManagedPolicyArns: 'Policies that say what the role may do.',
      RoleName: 'Name of the role in its account; another name makes another role.',
    },
  },
  'AWS::IAM::ManagedPolicy': {
    is: 'Rights under a name of their own, attached to a role.',
    properties: {
      ManagedPolicyName: 'Name of the policy in its account.',
      ...policy('PolicyDocument', 'The rights that it gives.'),
    },
  },
}
