import type { TenantPerformance } from '@siklus/core/performance'
import type { Office, SamplePlan } from '../office/office.ts'
import { planBodyOf } from './plan-body.ts'

/** The units whose year has begun when a visitor arrives: the others are the visitor's to launch. */
const BEGUN = ['sekretariat', 'sd-cendana'] as const

/** How far the sample plans of those units have come, so that every list has something to show. */
const COME: { readonly [person: string]: 'drafted' | 'submitted' | 'in-force' } = {
  'intan-kayumanis': 'drafted',
  'bonar-kalitenang': 'submitted',
  'fajar-lautbiru': 'in-force',
  'ruth-bintangtimur': 'submitted',
}

/** What the seeding needs: the services, and the turn of deadlines and messages. */
export interface SeedTools {
  readonly services: TenantPerformance
  readonly settle: () => Promise<unknown>
}

/** Lets the year begin for two units, through the same services and by the same people as later: nothing is written past them. */
export const seedYear = async (office: Office, year: number, { services, settle }: SeedTools): Promise<void> => {
  const admin = { by: { person: office.roles.find(({ role }) => role === 'admin')?.person ?? '' } }
  for (const unit of BEGUN) await services.cycles.launch({ unit, year }, admin)
  await settle()
  for (const plan of office.plans) await bringPlan(services, year, plan)
  await settle()
}

const bringPlan = async (
  { home, planning, cycles }: TenantPerformance,
  year: number,
  sample: SamplePlan,
): Promise<void> => {
  const come = COME[sample.person]
  const owner = { by: { person: sample.person } }
  const cycle = come && (await home.myCycle({ year }, owner))
  const plan = cycle?.plans[0]?.case.id
  if (!cycle || plan === undefined) return
  const { revision, edit } = await planning.save(
    { plan, seen: { revision: 1, edit: 0 }, body: planBodyOf(sample) },
    owner,
  )
  if (come === 'drafted') return
  await planning.submit({ plan, seen: { revision, edit } }, owner)
  if (come === 'submitted') return
  const { assessor } = await cycles.get({ cycle: cycle.case.id }, owner)
  await signByBoth(planning, plan, { owner, assessor: { by: { person: assessor?.id ?? '' } } })
}

type Acting = { readonly by: { readonly person: string } }

const signByBoth = async (
  planning: TenantPerformance['planning'],
  plan: string,
  { owner, assessor }: { readonly owner: Acting; readonly assessor: Acting },
): Promise<void> => {
  await planning.agree({ plan }, assessor)
  const { submitted } = await planning.get({ plan }, owner)
  const contentHash = submitted[0]?.contentHash ?? ''
  await planning.sign({ plan, contentHash }, owner)
  await planning.countersign({ plan, contentHash }, assessor)
}
