import {
  createEngine,
  type Engine,
  indonesianHolidays,
  indonesianOfficeWeek,
  partyAccess,
  type Storage,
  type TenantEngine,
  workingCalendar,
} from '@siklus/core'
import { monthlyCycle, monthlyReport } from '@siklus/core/testing'
import { instantAt, reportDays } from './calendar-by-hand.ts'
import { central, department, eastern, type Member, members, moves, onLeave, outcomeOf } from './unit.ts'
import { type Deed, type VirtualClock, virtualClock } from './virtual-clock.ts'

/** The admin, and the auditor who verifies. */
export const lia = { by: { person: 'lia' } }
export const adi = { by: { person: 'adi' } }

/** The unit on the first working day of 2026, everybody with a cycle of twelve reports. */
export interface UnitYear {
  readonly engine: Engine
  readonly org: TenantEngine
  readonly clock: VirtualClock
  /** The case of a person's report of a month. */
  report(person: string, month: string): Promise<string>
}

const roles: Readonly<Record<string, readonly string[]>> = { lia: ['admin'], adi: ['auditor'] }

// the year that the last report reaches into has been announced, but its decree was not seen
const calendar = workingCalendar({
  ...{ id: 'kota-uji', week: indonesianOfficeWeek, holidays: indonesianHolidays, jointLeave: 'free' },
  unverified: 'accept',
})

/** Opens the unit on a storage. */
export const openUnit = async (storage: Storage): Promise<UnitYear> => {
  const clock = virtualClock('2026-01-02T01:00:00.000Z')
  const access = partyAccess({ tenantRoles: async ({ person }) => roles[person] ?? [] })
  const engine = await createEngine({ storage, workflows: [monthlyCycle, monthlyReport], access, calendar, clock })
  const org = engine.in('kota-uji')
  for (const { person, office } of members) await startCycle(org, { person, office, from: '2026-01' })
  return {
    ...{ engine, org, clock },
    report: async (person, month) => {
      const party = { person, role: 'owner' }
      const [item] = await org.list({ workflow: 'monthly-report', period: month, party }, lia)
      if (!item) throw new Error(`${person} has no report of ${month}`)
      return item.id
    },
  }
}

const startCycle = (org: TenantEngine, { person, office, from }: Omit<Member, 'habit'> & { readonly from: string }) => {
  const months = reportDays.map(({ month }) => month).filter((month) => month >= from)
  const parties = [
    { role: 'owner', person, basis: 'SK uji' },
    { role: 'assessor', person: office.head, basis: `Kepala ${office.path}` },
    { role: 'superior', person: 'sekretaris', basis: 'Sekretaris daerah' },
  ]
  const place = { parties, unit: office.path, key: `${person}/${from}` }
  return org.start('monthly-cycle', { months, zone: office.zone }, { ...lia, ...place })
}

/** What people do in the year: reports as everybody is used to, a long leave, a flood, a move. */
export const deedsOf = (unit: UnitYear): readonly Deed[] => [
  ...members.flatMap((member) => reportDays.map((days) => closing(unit, member, days.month))),
  ...longLeave(unit),
  ...flood(unit),
  ...move(unit),
]

const closing = ({ org, report }: UnitYear, member: Member, month: string): Deed => {
  const days = reportDays.find((row) => row.month === month)
  if (!days) throw new Error(`no days of ${month}`)
  const { at, ends } = outcomeOf(member, days)
  const [type, by] = ends === 'waived' ? ['report.waive', lia] : ['report.submit', { by: { person: member.person } }]
  return { at, run: async () => org.send(await report(member.person, month), { type }, by) }
}

const cycleOf = async (org: TenantEngine, person: string): Promise<string> => {
  const party = { person, role: 'owner' }
  const [cycle] = await org.list({ workflow: 'monthly-cycle', status: 'active', party }, lia)
  return cycle?.id ?? ''
}

const longLeave = ({ org }: UnitYear): readonly Deed[] => {
  const send = async (type: string) => org.send(await cycleOf(org, onLeave), { type }, lia)
  return [
    { at: instantAt('2026-03-02', '08:30', department.zone), run: () => send('cycle.hold') },
    { at: instantAt('2026-05-04', '07:30', department.zone), run: () => send('cycle.resume') },
  ]
}

const flood = ({ org }: UnitYear): readonly Deed[] => {
  const grant = async (deadline: string, until: string) => {
    const ask = {
      workflow: 'monthly-report',
      deadlines: [deadline],
      unit: central.path,
      from: instantAt('2026-02-02', '00:00', central.zone),
      to: instantAt('2026-02-14', '00:00', central.zone),
      until,
    }
    await org.extensions.grant(ask, { ...lia, reason: 'Banjir, SK Wali Kota 12/2026' })
  }
  return [
    {
      at: instantAt('2026-02-02', '07:45', central.zone),
      run: async () => {
        await grant('reportDue', instantAt('2026-02-13', '23:59:59.999', central.zone))
        // a reminder is a deadline of its own
        await grant('reportReminder', instantAt('2026-02-11', '08:00', central.zone))
      },
    },
  ]
}

const move = ({ org }: UnitYear): readonly Deed[] => [
  {
    at: instantAt('2026-07-13', '09:00', department.zone),
    run: async () => {
      await org.send(await cycleOf(org, moves), { type: 'cycle.transfer' }, lia)
      await startCycle(org, { person: moves, office: eastern, from: '2026-07' })
    },
  },
]
