import { type Anchors, type Call, isCaseId } from '@siklus/core'
import { send } from './connection.ts'
import type { Rows, Statement } from './executor.ts'
import type { Line } from './line.ts'
import { anchorsOf, leavesOf } from './statements/anchor-json.ts'
import { anchorStatements } from './statements/anchors.ts'
import { dossierStatements, dossiersOf } from './statements/dossiers.ts'

/** The anchors of a schema over a line. A text that is no id names no case, and nothing is asked. */
export const anchorsOn = (schema: string, line: Line): Anchors => ({
  ...keptOn(schema, (statement, call) => send(line, statement, call)),
  ...dossiersOn(schema, (statement, call) => send(line, statement, call)),
})

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

type Ask = (statement: Statement, call: Call | undefined) => Promise<Rows>

const keptOn = (schema: string, ask: Ask): Omit<Anchors, 'dossiers' | 'dossiersOf'> => {
  const statements = anchorStatements(schema)
  return {
    lastAnchor: async (tenant, call) => anchorsOf(await ask(statements.last(tenant), call))[0],
    anchor: async (tenant, which, call) =>
      'day' in which && !isDay(which.day) ? undefined : anchorsOf(await ask(statements.one(tenant, which), call))[0],
    anchors: async (tenant, page, call) => anchorsOf(await ask(statements.page(tenant, page), call)),
    openAnchor: async (anchor, call) => (await ask(statements.open(anchor), call)).length > 0,
    coverCases: async (tenant, number, cases, call) => {
      const known = cases.filter(isCaseId)
      if (known.length > 0) await ask(statements.cover(tenant, number, known), call)
    },
    closeAnchor: async (tenant, number, call) => {
      await ask(statements.close(tenant, number), call)
    },
    sealAnchor: async (tenant, number, seal, call) =>
      (await ask(statements.seal(tenant, number, seal), call)).length > 0,
    anchorLeaves: async (tenant, number, page, call) =>
      page.after !== undefined && !isCaseId(page.after)
        ? []
        : leavesOf(await ask(statements.leaves(tenant, number, page), call)),
    markExported: async (tenant, number, exported, call) => {
      await ask(statements.exported(tenant, number, exported), call)
    },
    caseIds: async (tenant, page, call) =>
      page.after !== undefined && !isCaseId(page.after)
        ? []
        : (await ask(statements.caseIds(tenant, page), call)).map((row) => String(row.id)),
  }
}

const dossiersOn = (schema: string, ask: Ask): Pick<Anchors, 'dossiers' | 'dossiersOf'> => {
  const statements = dossierStatements(schema)
  return {
    dossiers: async (tenant, page, call) => dossiersOf(await ask(statements.page(tenant, page), call)),
    dossiersOf: async (tenant, cases, call) => {
      const known = cases.filter(isCaseId)
      return known.length === 0 ? [] : dossiersOf(await ask(statements.some(tenant, known), call))
    },
  }
}
