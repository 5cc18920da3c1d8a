/** The rows of one part of the test: what was asked, what was expected, what came and how long it took. */
export function createRows(part) {
  const rows = []
  const add = async (name, expected, work) => {
    const began = performance.now()
    const came = await work().catch(cause => cause.message)
    rows.push({ name, expected, came, ms: performance.now() - began })
    return came === expected
  }
  return {
    part,
    rows,
    /** Sentences for the end of the report. */
    notes: [],
    add,
    /** A row for a step that others need: what it answers. Its failure ends the part. */
    async step(name, work) {
      let answer
      const works = await add(name, 'works', async () => {
        answer = await work()
        return 'works'
      })
      if (!works) throw new Error(`What follows was not asked, because this failed: ${name}`)
      return answer
    },
    /** A row that expects a text to have certain parts. */
    says: (name, parts, work) =>
      add(name, `says ${parts.join(' + ')}`, async () => {
        const text = await work()
        const missing = parts.filter(each => !text.includes(each))
        return missing.length === 0
          ? `says ${parts.join(' + ')}`
          : `without ${missing.join(' + ')} in: ${text.trim()}`
      }),
  }
}

export const failedRows = rows => rows.filter(({ expected, came }) => expected !== came)
