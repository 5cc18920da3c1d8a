import { tags, type TypeDocs } from './type-docs'

export const lambdaDocs: TypeDocs = {
  'AWS::Lambda::Function': {
    is: 'Code that runs when it is called, on machines that AWS keeps.',
    properties: {
      ...tags,
      Architectures: 'Processor that the code runs on: arm64 costs less by the millisecond than x86_64.',
      Code: 'Where the zip file with the code is.',
      'Code.S3Bucket': 'Bucket that holds the zip file, in the region of the stack.',
      'Code.S3Key':
        'Name of the zip file in the bucket; it has the hash of its content, so new code is a new name.',
      Description: 'What the function is for, up to 256 characters.',
      Environment: 'Settings that the code reads while it runs.',
      'Environment.Variables':
        'Names and values that the code finds in its environment, 4 kB in all, encrypted at rest.',
      FunctionName: 'Name of the function in its account and region; another name makes another function.',
      Handler: 'File and exported function that Lambda calls.',
      KmsKeyArn: 'Customer key that encrypts the environment variables.',
      LoggingConfig: 'Where logs go and how much is said in them.',
      'LoggingConfig.ApplicationLogLevel': 'Least severe message of the code that is kept.',
      'LoggingConfig.LogFormat': 'JSON makes each message a record that can be searched by its fields.',
      'LoggingConfig.LogGroup': 'Log group that receives the messages.',
      'LoggingConfig.SystemLogLevel': 'Least severe message of Lambda itself that is kept.',
      MemorySize: 'Memory in MB, 128 to 10,240; processor power grows with it.',
      ReservedConcurrentExecutions:
        'Calls that may run at once: kept free for this function, and never more.',
      Role: 'Role whose rights the code has.',
      Runtime: 'Language and version that the code runs in.',
      RuntimeManagementConfig: 'How the runtime gets its patches.',
      'RuntimeManagementConfig.UpdateRuntimeOn': 'Auto takes each patch of the runtime as AWS releases it.',
      Timeout: 'Seconds after which a call that has not ended is stopped, up to 900.',
      TracingConfig: 'Whether calls are traced by X-Ray.',
      'TracingConfig.Mode': 'Active traces calls by the sampling rules, even where the caller did not.',
    },
  },
  'AWS::Lambda::Version': {
    is: 'A frozen copy of a function, code and settings, that never changes again.',
    properties: {
      Description: 'What was frozen; the hash in it makes a new version when code or settings change.',
      FunctionName: 'Function that is frozen.',
    },
  },
  'AWS::Lambda::Alias': {
    is: 'A steady name for a version of a function; callers use it, and traffic moves between versions behind it.',
    properties: {
      Description: 'What the alias is for.',
      FunctionName: 'Function that the alias belongs to.',
      FunctionVersion: 'Version that gets the calls once traffic has moved.',
      Name: 'Name that callers put behind that of the function.',
    },
  },
  'AWS::Lambda::Permission': {
    is: 'Lets a service call a function: one statement of the policy that the function itself has.',
    properties: {
      Action: 'What is allowed: a call of the function.',
      FunctionName: 'Function or alias that may be called.',
      Principal: 'Service that may call.',
      SourceArn: 'What the service must be calling for: this API, method and path, and no other.',
    },
  },
}
