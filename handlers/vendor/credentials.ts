// Stands in for @aws-sdk/credential-provider-node inside vendor.js. Lambda hands a Node.js function its role's credentials
// in environment variables and in no other way, so profiles, SSO, process and instance credentials are a quarter of the
// file for nothing.
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env'
