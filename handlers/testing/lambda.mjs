// One Lambda execution environment: loads index.js from its own directory, as Lambda does, and answers messages.
import { createRequire } from 'node:module'
import { join } from 'node:path'

// Lambda sets the trace only when a request comes, so that nothing may depend on it while the module loads.
const trace = process.env._X_AMZN_TRACE_ID
delete process.env._X_AMZN_TRACE_ID
const { handler } = createRequire(join(process.cwd(), 'index.js'))('./index.js')

process.on('disconnect', () => process.exit())
process.on('message', async ({ id, event }) => {
  if (trace) process.env._X_AMZN_TRACE_ID = trace
  const context = {
    awsRequestId: `request-${id}`,
    functionName: 'test',
    functionVersion: '1',
    invokedFunctionArn: 'arn:aws:lambda:us-west-2:123456789012:function:test',
    memoryLimitInMB: '256',
  }
  try {
    process.send({ id, result: await handler(event, context) })
  } catch (error) {
    // The runtime logs an error with all that it carries, its cause too.
    console.error(error)
    process.send({ id, error: error.message })
  }
})
