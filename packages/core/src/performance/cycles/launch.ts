import { partyOf } from '../../case/case.ts'
import type { Party } from '../../case/party.ts'
import type { By, StartOptions } from '../../engine/engine.ts'
import { allOf, namesOf } from '../case-lines.ts'
import { demandAdmin, type TenantKit, todayOf } from '../kit.ts'
import type { AssessorReason, Placed } from '../organisation/organisation.ts'
import { lineOn, place, subtree } from '../organisation/organisation-service.ts'
import { type Muster, muster } from './candidates.ts'
import { cycleInputOf } from './cycle-input.ts'
import type { Candidate, LaunchPreview, LaunchResult, LaunchTarget } from './cycles.ts'
import { defaultParameters } from './parameters.ts'
import { stageFilter } from './stage.ts'

/** Who would get a cycle, who is left out and why. */
export const preview = async (
  kit: TenantKit,
  { unit, year }: LaunchTarget,
  { by, signal }: By,
): Promise<LaunchPreview> => {
  await demandAdmin(kit, by, 'launch cycles')
  const on = dayIn(year, todayOf(kit))
  const [placed, all] = await Promise.all([staffOf(kit, unit, on), musterOf(kit, { year, on }, { by, signal })])
  const stored = await kit.records.cycles.parameters({ tenant: kit.tenant, year })
  return { year, parameters: stored?.parameters ?? defaultParameters(year), ...muster(all, placed) }
}

/** Starts a cycle for every candidate; nobody's failure stops the others. */
export const launch = async (kit: TenantKit, target: LaunchTarget, options: By): Promise<LaunchResult> => {
  const { year, parameters, candidates, leftOut } = await preview(kit, target, options)
  const started: LaunchResult['started'][number][] = []
  const failed: LaunchResult['failed'][number][] = []
  for (const candidate of candidates) {
    const input = cycleInputOf(year, parameters, candidate)
    const outcome = await kit.engine.tryStart('cycle', input, startOptions(candidate, year, options))
    if (outcome.ok) started.push({ person: candidate.person, cycle: outcome.value.id })
    else failed.push({ person: candidate.person, error: outcome.error })
  }
  return { year, started, leftOut, failed }
}

/** Today, or the nearest day of the year: a cycle may be launched before its year begins. */
const dayIn = (year: number, today: string): string => {
  if (today < `${year}-01-01`) return `${year}-01-01`
  return today > `${year}-12-31` ? `${year}-12-31` : today
}

const PAGE = 500

/** Everybody with a position in a unit's subtree (in the whole tenant without one), placed on the day. */
const staffOf = async (kit: TenantKit, unit: string | undefined, on: string): Promise<readonly Placed[]> => {
  const units = unit === undefined ? undefined : await subtree(kit, unit, on)
  const found: Placed[] = []
  for (;;) {
    const after = found.at(-1)?.person.id
    const page = await kit.records.organisation.staff({
      ...{ tenant: kit.tenant, on, limit: PAGE },
      ...(units !== undefined && { units }),
      ...(after !== undefined && { after }),
    })
    found.push(...(await place(kit, page, on)))
    if (page.length < PAGE) return found
  }
}

const musterOf = async (
  kit: TenantKit,
  { year, on }: { readonly year: number; readonly on: string },
  options: By,
): Promise<Muster> => {
  const [line, cycles] = await Promise.all([lineOn(kit, on), allOf(kit, stageFilter({ year }), options)])
  const named = await namesOf(
    kit,
    line.heads.map(({ person }) => person),
  )
  // a cancelled cycle counts too: its start key is taken for good
  return { on, line, named, started: new Set(cycles.map((cycle) => partyOf(cycle, 'owner') ?? '')) }
}

const startOptions = (candidate: Candidate, year: number, { by, signal }: By): StartOptions => ({
  by,
  signal,
  key: `cycle-${year}-${candidate.person.id}`,
  unit: candidate.unit,
  period: String(year),
  parties: partiesOf(candidate),
})

type NewParty = Pick<Party, 'role' | 'person' | 'basis'>

const partiesOf = ({ person, assessor, superior }: Candidate): readonly NewParty[] => [
  { role: 'owner', person: person.id, basis: 'cycle' },
  { role: 'assessor', person: assessor.id, basis: basisOf(assessor.because) },
  ...(superior ? [{ role: 'superior', person: superior.id, basis: basisOf(superior.because) }] : []),
]

const basisOf = ({ position, acting, basis }: AssessorReason): string => `${acting ? 'Plt. ' : ''}${position}: ${basis}`
