import type { By } from '../../engine/engine.ts'
import { demandAdmin, demandMember, type TenantKit } from '../kit.ts'
import { InvalidOffice } from '../organisation/errors.ts'
import type { GoalRows, Goals, LoadedGoals } from './goal.ts'
import { completeGoals, goalFaults } from './goal-check.ts'
import type { GoalYear } from './goal-records.ts'
import { goalTree } from './goal-tree.ts'

/** The strategic plan of a tenant. */
export const createGoals = (kit: TenantKit): Goals => ({
  tree: async ({ year }, { by }) => {
    await demandMember(kit, by, 'read the goals')
    return goalTree(await kit.records.goals.year({ tenant: kit.tenant, year }))
  },
  load: (rows, options) => load(kit, rows, options),
})

const load = async (kit: TenantKit, given: GoalRows, { by }: By): Promise<LoadedGoals> => {
  await demandAdmin(kit, by, 'load the goals')
  const rows = completeGoals(given)
  const faults = goalFaults(rows, await known(kit, rows))
  if (faults.length > 0) throw new InvalidOffice(faults)
  await kit.records.goals.load({ tenant: kit.tenant, ...rows })
  return {
    goals: rows.goals.length,
    indicators: rows.indicators.length,
    indicatorTargets: rows.indicatorTargets.length,
  }
}

const known = async ({ tenant, records }: TenantKit, rows: GoalYear) => {
  const [goals, indicators, units] = await Promise.all([
    records.goals.all({ tenant }),
    records.goals.indicators({ tenant, ids: rows.indicatorTargets.map(({ indicator }) => indicator) }),
    records.organisation.latestUnits({ tenant }),
  ])
  return { goals, indicators: indicators.map(({ id }) => id), units: units.map(({ id }) => id) }
}
