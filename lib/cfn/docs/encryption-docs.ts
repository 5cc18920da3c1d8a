import { policy } from './policy-docs'
import { tags, type TypeDocs } from './type-docs'

/** Keys and secrets. */
export const encryptionDocs: TypeDocs = {
  'AWS::KMS::Key': {
    is: 'A key that encrypts data; it never leaves KMS, and each use of it needs a right.',
    properties: {
      ...tags,
      Description: 'What the key encrypts.',
      EnableKeyRotation:
        'Whether KMS makes new key material each year; what was encrypted before stays readable.',
      ...policy('KeyPolicy', 'Who may use and who may manage the key; without a line here nobody can.'),
      PendingWindowInDays:
        'Days between the call to delete the key and its end, in which it can be brought back.',
    },
  },
  'AWS::KMS::Alias': {
    is: 'A name for a key that people can read.',
    properties: { AliasName: 'The name; it begins with alias/.', TargetKeyId: 'Key that it stands for.' },
  },
  'AWS::SecretsManager::Secret': {
    is: 'A secret value, encrypted, with its versions; nobody has to see it.',
    properties: {
      ...tags,
      Description: 'What the secret is for.',
      GenerateSecretString: 'Has a random value made, so that it stands in no file.',
      'GenerateSecretString.ExcludePunctuation': 'Whether the value has letters and digits only.',
      'GenerateSecretString.GenerateStringKey': 'Name under which the random value is put into the text.',
      'GenerateSecretString.PasswordLength': 'Characters of the random value.',
      'GenerateSecretString.SecretStringTemplate': 'JSON that the random value is put into.',
      KmsKeyId: 'Customer key that encrypts the secret.',
      Name: 'Name of the secret in its account and region.',
    },
  },
}
