import type { By } from '../../engine/engine.ts'
import { allOf, linesOf } from '../case-lines.ts'
import type { CaseLine } from '../case-view.ts'
import { cycleStages } from '../cycles/cycles.ts'
import { childrenOf, cycleView, pathOf } from '../cycles/cycles-service.ts'
import { stageFilter } from '../cycles/stage.ts'
import type { TenantKit } from '../kit.ts'
import type { FunnelStep, Home, TeamMember } from './home.ts'

const CAP = 100_000

/** First screens of a tenant's people. */
export const createHome = (kit: TenantKit): Home => ({
  waiting: async (options) =>
    linesOf(kit, await kit.engine.list({ waitingForMe: true, status: 'active' }, options), options),
  waitingCount: (options) => kit.engine.count({ waitingForMe: true, status: 'active' }, options),
  myCycle: async ({ year }, options) => {
    const own = { ...stageFilter({ year }), party: { person: options.by.person, role: 'owner' } }
    const [cycle] = await kit.engine.list(own, { ...options, limit: 1 })
    return cycle ? cycleView(kit, cycle.id, options) : null
  },
  team: ({ year }, options) => team(kit, year, options),
  funnel: ({ year, unit }, options) => funnel(kit, { year, unit }, options),
})

const team = async (kit: TenantKit, year: number, options: By): Promise<readonly TeamMember[]> => {
  const led = { ...stageFilter({ year }), party: { person: options.by.person, role: 'assessor' } }
  const [cycles, waiting] = await Promise.all([
    allOf(kit, led, options),
    allOf(kit, { waitingForMe: true, status: 'active' }, options),
  ])
  const awaited = new Set(waiting.flatMap(({ id, parent }) => [id, ...(parent === null ? [] : [parent])]))
  const members = await Promise.all(
    (await linesOf(kit, cycles, options)).map((cycle) => member(kit, { cycle, awaited }, options)),
  )
  return members.toSorted((a, b) => a.person.name.localeCompare(b.person.name, 'id'))
}

type Seen = { readonly cycle: CaseLine; readonly awaited: ReadonlySet<string> }

const member = async (kit: TenantKit, { cycle, awaited }: Seen, options: By): Promise<TeamMember> => {
  const { plans, reports, evaluation } = await childrenOf(kit, cycle.case.id, options)
  return {
    person: cycle.owner,
    cycle,
    plan: plans[0] ?? null,
    reports,
    evaluation,
    waiting: awaited.has(cycle.case.id),
  }
}

const funnel = async (
  kit: TenantKit,
  { year, unit }: { readonly year: number; readonly unit: string | undefined },
  options: By,
): Promise<readonly FunnelStep[]> => {
  const unitPath = await pathOf(kit, unit)
  return Promise.all(
    cycleStages.map(async (stage) => {
      const count = await kit.engine.count(stageFilter({ year, unitPath, stage }), { ...options, cap: CAP })
      return { stage, count, capped: count >= CAP }
    }),
  )
}
