import { partyOf } from '@siklus/core'
import { endOf, instantAt } from '../deadlines/calendar-by-hand.ts'
import type { Deed } from '../deadlines/virtual-clock.ts'
import { bram, lia, planBody, sari, type TestOffice } from './office.ts'

const zone = 'Asia/Jakarta'

/** The section: Sari leads it; of the others each has a report in which something goes otherwise. */
export const staff = ['sari', 'wira', 'tuti', 'umar', 'vina', 'yoga'] as const
export type Staff = (typeof staff)[number]

const quarter = (period: string, opens: string, next: string) => ({
  period: `2026-${period}`,
  opens: instantAt(opens, '00:00', zone),
  next,
})

/** The quarters of 2026: when the report opens, ten days before the last, and the month on whose tenth it is due. */
export const quarters = [
  quarter('Q1', '2026-03-21', '2026-04'),
  quarter('Q2', '2026-06-20', '2026-07'),
  quarter('Q3', '2026-09-20', '2026-10'),
  quarter('Q4', '2026-12-21', '2027-01'),
]
export type Quarter = (typeof quarters)[number]

/** What must become of a report: what falls due and when, how it ends, and the instants of the two acts. */
export interface ReportOutcome {
  readonly falls: readonly (readonly [delay: string, at: string])[]
  readonly ends: 'reviewed' | 'lapsed'
  readonly submitted?: string
  readonly reviewed?: string
}

/** Handed in on the third of the next month and reviewed on the sixth, but where something is otherwise; worked out by hand. */
export const outcomeOf = (person: Staff, { period, opens, next }: Quarter): ReportOutcome => {
  const opening = ['reportOpens', opens] as const
  const usual = {
    ...{ falls: [opening], ends: 'reviewed' as const },
    ...{ submitted: instantAt(`${next}-03`, '09:00', zone), reviewed: instantAt(`${next}-06`, '10:00', zone) },
  }
  const others: { readonly [report: string]: ReportOutcome } = {
    // the section is flooded in April, and has until the twentieth
    'vina 2026-Q1': { ...usual, ...inTheFlood },
    'yoga 2026-Q1': { ...usual, ...inTheFlood },
    // never
    'tuti 2026-Q2': {
      falls: [opening, ['reportDue', endOf('2026-07-10', zone)], ['reportLapses', endOf('2027-01-20', zone)]],
      ends: 'lapsed',
    },
    // nobody looks at it for seven days
    'umar 2026-Q3': {
      ...{ falls: [opening, ['reportReviewDue', endOf('2026-10-10', zone)]], ends: 'reviewed' },
      ...{ submitted: instantAt('2026-10-03', '09:00', zone), reviewed: instantAt('2026-10-15', '10:00', zone) },
    },
    // two days too late
    'wira 2026-Q4': {
      ...{ falls: [opening, ['reportDue', endOf('2027-01-10', zone)]], ends: 'reviewed' },
      ...{ submitted: instantAt('2027-01-12', '09:00', zone), reviewed: instantAt('2027-01-14', '10:00', zone) },
    },
  }
  return others[`${person} ${period}`] ?? usual
}

const inTheFlood = {
  submitted: instantAt('2026-04-16', '09:00', zone),
  reviewed: instantAt('2026-04-18', '10:00', zone),
}

type Services = TestOffice['services']

const as = (person: string) => ({ by: { person } })
const assessorOf = (person: Staff) => (person === 'sari' ? bram : sari)

/** Four more people in the section, and everybody’s plan in force in January. */
export const openSection = async ({ services, ...office }: TestOffice): Promise<void> => {
  const more = staff.slice(2)
  const person = (id: string) => ({ id, name: `${id} Uji`, nip: null, kind: 'PNS' as const, rank: null })
  const post = (id: string) => ({
    ...{ person: id, unit: 'section', position: 'Staf section', positionKind: 'test', head: false, basis: 'SK uji' },
    ...{ appointment: 'definitive' as const, from: '2025-01-01', to: null },
  })
  await services.organisation.load({ people: more.map(person), assignments: more.map(post) }, lia)
  await services.cycles.launch({ unit: 'section', year: 2026 }, lia)
  await office.engine.in(office.tenant).settle()
  for (const one of staff) await bringPlanIntoForce({ services, ...office }, one)
}

const bringPlanIntoForce = async ({ services: { home, planning } }: TestOffice, person: Staff): Promise<void> => {
  const [owner, assessor] = [as(person), assessorOf(person)]
  const plan = (await home.myCycle({ year: 2026 }, owner))?.plans[0]?.case.id ?? ''
  const seen = await planning.save({ plan, seen: { revision: 1, edit: 0 }, body: planBody }, owner)
  await planning.submit({ plan, seen }, owner)
  await planning.agree({ plan }, assessor)
  const contentHash = (await planning.get({ plan }, owner)).submitted[0]?.contentHash ?? ''
  await planning.sign({ plan, contentHash }, owner)
  await planning.countersign({ plan, contentHash }, assessor)
}

/** Finds the cases of people by workflow and period; each page of the list is read once. */
export const caseFinder = ({ engine, tenant }: TestOffice) => {
  const known = new Map<string, string>()
  return async (workflow: string, person: Staff, period: string): Promise<string> => {
    const name = `${workflow} ${period} of ${person}`
    if (!known.has(name))
      for (const item of await engine.in(tenant).list({}, { ...lia, limit: 200 }))
        known.set(`${item.workflow} ${item.period} of ${partyOf(item, 'owner')}`, item.id)
    const id = known.get(name)
    if (id === undefined) throw new Error(`there is no ${name}`)
    return id
  }
}
export type CaseFinder = ReturnType<typeof caseFinder>

/** What people do from April to the end. */
export const deedsOf = (office: TestOffice, find: CaseFinder): readonly Deed[] => [
  ...staff.flatMap((person) => quarters.flatMap((quarter) => reporting(office.services, quarter, { person, find }))),
  flood(office),
  ...staff.flatMap((person) => evaluating(office.services, { person, find })),
]

interface Whose {
  readonly person: Staff
  readonly find: CaseFinder
}

const reporting = ({ reporting }: Services, of: Quarter, { person, find }: Whose): readonly Deed[] => {
  const { submitted, reviewed } = outcomeOf(person, of)
  const handIn = async () => {
    const report = await find('report', person, of.period)
    const words = { summary: `Laporan ${of.period}` }
    const saved = await reporting.save({ report, seen: { revision: 1, edit: 0 }, words }, as(person))
    await reporting.submit({ report, seen: saved }, as(person))
  }
  const review = async () => reporting.review({ report: await find('report', person, of.period) }, assessorOf(person))
  return [...(submitted ? [{ at: submitted, run: handIn }] : []), ...(reviewed ? [{ at: reviewed, run: review }] : [])]
}

const flood = ({ engine, tenant }: TestOffice): Deed => ({
  at: instantAt('2026-04-09', '08:00', zone),
  run: () => {
    const until = endOf('2026-04-20', zone)
    const span = { from: instantAt('2026-04-09', '00:00', zone), to: instantAt('2026-04-14', '00:00', zone), until }
    const ask = { workflow: 'report', deadlines: ['reportDue'], unit: 'office/division/section/', ...span }
    return engine.in(tenant).extensions.grant(ask, { ...lia, reason: 'Banjir, SK Wali Kota 12/2026' })
  },
})

/** Rated on 25 January, Sari only on 2 February; published on the fifth; acknowledged on the sixth, but by Yoga. */
const evaluating = ({ evaluating }: Services, { person, find }: Whose): readonly Deed[] => {
  const act = (day: string, run: (evaluation: string) => Promise<unknown>): Deed => ({
    at: instantAt(day, '09:00', zone),
    run: async () => run(await find('evaluation', person, '2026')),
  })
  const given = { resultRating: 'meets', behaviourRating: 'meets' } as const
  const ofHead = person === 'sari' ? { unitAchievement: 'good' as const } : {}
  return [
    act(person === 'sari' ? '2027-02-02' : '2027-01-25', (evaluation) =>
      evaluating.rate({ evaluation, ...given, ...ofHead }, assessorOf(person)),
    ),
    act('2027-02-05', (evaluation) => evaluating.publish({ evaluation }, lia)),
    ...(person === 'yoga'
      ? []
      : [act('2027-02-06', (evaluation) => evaluating.acknowledge({ evaluation }, as(person)))]),
  ]
}

/** What falls due in a person's evaluation and cycle, worked out by hand. */
export const otherFalls = (person: Staff) => {
  const selfAssessment = ['selfAssessmentDue', endOf('2027-01-15', zone)]
  const rating = ['ratingDue', endOf('2027-01-31', zone)]
  const receipt = ['receiptDeemed', endOf('2027-02-12', zone)]
  // fourteen days after receipt
  const window = ['objectionWindow', endOf(person === 'yoga' ? '2027-02-26' : '2027-02-20', zone)]
  return {
    evaluation: [
      selfAssessment,
      ...(person === 'sari' ? [rating] : []),
      ...(person === 'yoga' ? [receipt] : []),
      window,
    ],
    cycle: [
      ['evaluationOpens', instantAt('2027-01-02', '00:00', zone)],
      ['followUpDue', endOf('2027-03-31', zone)],
    ],
  }
}
