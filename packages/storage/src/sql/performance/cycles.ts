import type { CycleRecords, StoredParameters } from '@siklus/core/performance'
import { sql } from 'kysely'
import * as tables from '../../records/performance-tables.ts'
import { entity, type Ground, select, upserted, writeAll } from './entity.ts'

const parameters = entity<StoredParameters>(tables.cycleParameters, {
  year: 'year',
  parameters: 'parameters',
  basis: 'basis',
  by: 'by_person',
  at: 'at',
})

/** The agency's parameters in their table. */
export const cycleRecords = (ground: Ground): CycleRecords => ({
  parameters: async ({ tenant, year }) => {
    const [found] = await select(ground, parameters, { tenant, tail: sql`and t.year = ${year}` })
    return found
  },
  setParameters: ({ tenant, ...set }) => writeAll(ground, [upserted(ground, parameters, { tenant, rows: [set] })]),
})
