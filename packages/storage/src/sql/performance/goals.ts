import type { Goal, GoalIndicator, GoalRecords, IndicatorTarget } from '@siklus/core/performance'
import { type RawBuilder, sql } from 'kysely'
import * as tables from '../../records/performance-tables.ts'
import { entity, type Ground, select, upserted, writeAll } from './entity.ts'

const goals = entity<Goal>(tables.goal, {
  id: 'id',
  parent: 'parent',
  kind: 'kind',
  text: 'text',
  unit: 'unit',
  from: 'valid_from',
  to: 'valid_to',
})

const indicators = entity<GoalIndicator>(tables.goalIndicator, {
  id: 'id',
  goal: 'goal',
  text: 'text',
  unitOfMeasure: 'unit_of_measure',
  direction: 'direction',
  maximum: 'maximum',
})

const targets = entity<IndicatorTarget>(tables.indicatorTarget, {
  indicator: 'indicator',
  year: 'year',
  target: 'target',
  targetUpper: 'target_upper',
  source: 'source',
})

const inYear = (year: number): RawBuilder<unknown> =>
  sql`and t.valid_from <= ${`${year}-12-31`}::date and (t.valid_to is null or t.valid_to >= ${`${year}-01-01`}::date)`

const anyOf = (ids: readonly string[]): RawBuilder<unknown> => sql`and t.id = any(${[...ids]}::text[])`

/** The strategic plan in its tables. */
export const goalRecords = (ground: Ground): GoalRecords => ({
  year: async ({ tenant, year }) => ({
    goals: await select(ground, goals, { tenant, tail: sql`${inYear(year)} order by t.id` }),
    indicators: await select(ground, indicators, { tenant, tail: sql`order by t.id` }),
    indicatorTargets: await select(ground, targets, { tenant, tail: sql`and t.year = ${year} order by t.indicator` }),
  }),
  known: async ({ tenant, year, ids }) => {
    const found = await select(ground, goals, { tenant, tail: sql`${anyOf(ids)} ${inYear(year)} order by t.id` })
    return found.map(({ id }) => id)
  },
  indicators: ({ tenant, ids }) => select(ground, indicators, { tenant, tail: sql`${anyOf(ids)} order by t.id` }),
  all: async ({ tenant }) => {
    const found = await select(ground, goals, { tenant, tail: sql`order by t.id` })
    return found.map(({ id, parent }) => ({ id, parent }))
  },
  load: ({ tenant, ...rows }) =>
    writeAll(ground, [
      upserted(ground, goals, { tenant, rows: rows.goals }),
      upserted(ground, indicators, { tenant, rows: rows.indicators }),
      upserted(ground, targets, { tenant, rows: rows.indicatorTargets }),
    ]),
})
