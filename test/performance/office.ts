import { type Clock, createEngine, type Engine, type Storage } from '@siklus/core'
import {
  createPerformance,
  type Performance,
  type PerformanceRecords,
  performanceAccess,
  performanceWorkflows,
  type TenantPerformance,
} from '@siklus/core/performance'

/** A clock that only moves when a test moves it. */
export interface TestClock extends Clock {
  set(iso: string): void
}

const testClock = (): TestClock => {
  let now = Date.parse('2026-01-05T01:00:00.000Z')
  return {
    now: () => now,
    set: (iso) => {
      now = Date.parse(iso)
    },
  }
}

/** People of the small office. Wira is the employee, Sari leads the section, Bram the division, Dewi the office. */
export const wira = { by: { person: 'wira' } }
export const sari = { by: { person: 'sari' } }
export const bram = { by: { person: 'bram' } }
export const dewi = { by: { person: 'dewi' } }
export const lia = { by: { person: 'lia' } }
export const adi = { by: { person: 'adi' } }
export const raka = { by: { person: 'raka' } }
export const outsider = { by: { person: 'nobody' } }

const person = (id: string, name: string) => ({ id, name, nip: null, kind: 'PNS' as const, rank: null })
const unit = (id: string, parent: string | null, kind: string) => ({ id, parent, kind, name: id })
const post = (id: string, of: string, head: boolean) => ({
  ...{ person: id, unit: of, position: `${head ? 'Kepala' : 'Staf'} ${of}`, positionKind: 'test', head },
  ...{ appointment: 'definitive' as const, from: '2025-01-01', to: null, basis: 'SK uji' },
})

const office = {
  units: [
    unit('office', null, 'office'),
    unit('division', 'office', 'division'),
    unit('section', 'division', 'section'),
    unit('other', 'office', 'division'),
  ],
  people: [
    person('wira', 'Wira Uji'),
    person('sari', 'Sari Uji'),
    person('bram', 'Bram Uji'),
    person('dewi', 'Dewi Uji'),
    person('raka', 'Raka Uji'),
    person('lia', 'Lia Uji'),
    person('adi', 'Adi Uji'),
  ],
  assignments: [
    post('wira', 'section', false),
    post('sari', 'section', true),
    post('bram', 'division', true),
    post('dewi', 'office', true),
    post('raka', 'other', true),
  ],
  roles: [{ person: 'adi', role: 'auditor' as const, basis: 'SK uji' }],
}

const goals = {
  goals: [
    { id: 'vision', parent: null, kind: 'vision' as const, text: 'Warga cerdas', unit: 'office' },
    { id: 'mission', parent: 'vision', kind: 'mission' as const, text: 'Pendidikan bermutu', unit: 'office' },
    { id: 'objective', parent: 'mission', kind: 'objective' as const, text: 'Mutu layanan pendidikan', unit: 'office' },
  ],
  indicators: [
    {
      id: 'apm-sd',
      goal: 'objective',
      text: 'APM SD',
      unitOfMeasure: '%',
      direction: 'higher' as const,
      maximum: '100',
    },
  ],
  indicatorTargets: [{ indicator: 'apm-sd', year: 2026, target: '100', targetUpper: null, source: null }],
}

/** An opened office: engine, services of the tenant, and the clock. */
export interface TestOffice {
  readonly tenant: string
  readonly engine: Engine
  readonly performance: Performance
  readonly services: TenantPerformance
  readonly clock: TestClock
}

let tenants = 0

/** A SQL storage. */
export interface OfficeStorage extends Storage {
  readonly records: PerformanceRecords
  recordsWithin(transaction: unknown): PerformanceRecords
}

/** Opens a storage and loads the small office into a tenant of its own. Lia is the admin, Adi the auditor. */
export const openOffice = async (storage: OfficeStorage): Promise<TestOffice> => {
  tenants += 1
  const tenant = `kota-uji-${tenants}`
  const clock = testClock()
  const { records } = storage
  const access = performanceAccess(records, { within: storage.recordsWithin })
  const engine = await createEngine({ storage, workflows: performanceWorkflows, access, clock })
  const performance = createPerformance({ engine, records, access, clock })
  await performance.appoint({
    tenant,
    person: { id: 'lia', name: 'Lia Uji' },
    role: 'admin',
    basis: 'SK uji',
    from: '2026-01-01',
  })
  const services = performance.in(tenant)
  await services.organisation.load(office, lia)
  await services.goals.load(goals, lia)
  return { tenant, engine, performance, services, clock }
}

/** A plan with one main result that hangs on the objective. */
export const planBody = {
  results: [
    {
      id: 'r1',
      kind: 'main' as const,
      text: 'Anak usia sekolah kembali belajar',
      goal: 'objective',
      indicators: [{ id: 'i1', aspect: 'quantity' as const, text: 'Anak yang kembali', target: '45', unit: 'anak' }],
    },
  ],
  behaviour: [{ value: 'service' as const, text: 'Jawab keluhan dalam dua hari' }],
  supports: [],
}
