// All that vendor.js offers. It is one file for every function, so a name costs its bytes everywhere: list what the
// handlers use and what an edited handler will reasonably ask for, not whole packages.
export { DynamoDBClient } from '@aws-sdk/client-dynamodb'
export {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  NumberValue,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
export { Logger } from '@aws-lambda-powertools/logger'
export { Tracer } from '@aws-lambda-powertools/tracer'
export { createRemoteJWKSet, errors, importJWK, importSPKI, jwtVerify } from 'jose'
