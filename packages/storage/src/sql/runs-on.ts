import { type Call, isCaseId, RunNotFound, type Runs } from '@siklus/core'
import { send } from './connection.ts'
import type { Line } from './line.ts'
import { runRowsOf, runsOf } from './statements/run-json.ts'
import { runStatements } from './statements/runs.ts'

/** The runs of a schema over a line. A text that is no id names no run, and nothing is asked. */
export const runsOn = (schema: string, line: Line): Runs => {
  const statements = runStatements(schema)
  const runOf = async (tenant: string, id: string, call: Call | undefined) =>
    isCaseId(id) ? runsOf(await send(line, statements.run({ tenant, id }), call))[0] : undefined
  const known = async (tenant: string, id: string, call: Call | undefined) => {
    const run = await runOf(tenant, id, call)
    if (!run) throw new RunNotFound(tenant, id)
    return run
  }
  return {
    freeze: async (run, targets, call) => {
      const [frozen] = runsOf(await send(line, statements.freeze(run, targets), call))
      return frozen ?? known(run.tenant, run.id, call)
    },
    run: runOf,
    runs: async (tenant, page, call) =>
      page.after !== undefined && !isCaseId(page.after)
        ? []
        : runsOf(await send(line, statements.runs(tenant, page), call)),
    rows: async (tenant, id, page, call) =>
      isCaseId(id) ? runRowsOf(await send(line, statements.rows({ tenant, id }, page), call)) : [],
    settle: async (tenant, id, settled, call) => {
      const [run] = isCaseId(id) ? runsOf(await send(line, statements.settle({ tenant, id }, settled), call)) : []
      return run ?? known(tenant, id, call)
    },
    turn: async (tenant, id, turn, call) =>
      isCaseId(id) && (await send(line, statements.turn({ tenant, id }, turn), call)).length > 0,
  }
}
