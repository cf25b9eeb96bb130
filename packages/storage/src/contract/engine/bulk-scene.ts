import {
  type Access,
  type BulkStart,
  createEngine,
  type Engine,
  type EngineOptions,
  type OpenStorage,
  type Principal,
  partyAccess,
  type Run,
  type RunRow,
  type Storage,
  type TenantEngine,
} from '@siklus/core'
import { leave, substitute } from '@siklus/core/testing'
import { type EngineFixture, type TestClock, testClock } from './fixture.ts'

/** The admin who acts in bulk. */
export const dewi: Principal = { person: 'dewi' }
/** Another admin, who sees everything too. */
export const gita: Principal = { person: 'gita' }
/** An admin who sees the cases of one unit's subtree. */
export const fajar: Principal = { person: 'fajar' }
/** An auditor, who reads and never acts. */
export const eko: Principal = { person: 'eko' }

const ROLES: { readonly [person: string]: readonly string[] } = {
  dewi: ['admin'],
  gita: ['admin'],
  fajar: ['admin'],
  eko: ['auditor'],
}

const byParty = partyAccess({ tenantRoles: async ({ person }) => ROLES[person] ?? [] })

const access: Access = {
  ...byParty,
  scope: async (tenant, principal, action, at) =>
    principal.person === 'fajar'
      ? { kind: 'any', of: [{ unitPrefix: 'root/timur/' }] }
      : byParty.scope(tenant, principal, action, at),
}

/** What is changed in a storage for one engine: what fails, what is counted, what happens in between. */
export type Spoil = (storage: OpenStorage) => Partial<OpenStorage>

/** A storage of which some operations are replaced. */
export const spoilt = (inner: Storage, spoil: Spoil): Storage => ({
  name: inner.name,
  open: async (catalog) => {
    const storage = await inner.open(catalog)
    return { ...storage, ...spoil(storage) }
  },
})

/** The fixture with one storage for all engines of a test, as the processes of a host have. */
export const oneStorage = async (fixture: EngineFixture): Promise<EngineFixture> => {
  const storage = await fixture.storage()
  return { name: fixture.name, storage: async () => storage }
}

/** How an engine of a test differs from a plain one. */
export interface BulkSceneOptions extends Pick<EngineOptions, 'busyAfterMs' | 'onError'> {
  readonly spoil?: Spoil
  readonly clock?: TestClock
}

/** An engine over the fixture's storage, as another process would open it. */
export const openBulk = async (
  fixture: EngineFixture,
  { spoil, clock = testClock(), ...more }: BulkSceneOptions = {},
): Promise<Engine> => {
  const storage = await fixture.storage()
  return createEngine({
    storage: spoil ? spoilt(storage, spoil) : storage,
    workflows: [leave, substitute],
    access,
    clock,
    ...more,
  })
}

/** The row of a request for leave. Its owner is named after its number. */
export const leaveRow = (n: number, more: Partial<BulkStart> = {}): BulkStart => ({
  input: { days: 3 },
  parties: [
    { role: 'owner', person: `pegawai-${n}`, basis: 'SK 1/2026' },
    { role: 'assessor', person: 'budi', basis: 'head of unit' },
  ],
  unit: 'root/barat/',
  period: '2026',
  ...more,
})

/** Opens requests for leave in one run, and answers their ids by row. */
export const opened = async (org: TenantEngine, rows: readonly BulkStart[]): Promise<readonly string[]> => {
  const { run } = await org.bulk.preview({ start: leave, rows }, { by: dewi, reason: 'awal tahun' })
  await org.bulk.run(run.id, { by: dewi })
  return (await allRows(org, run)).map(({ caseId }) => caseId ?? '')
}

/** Opens so many plain requests for leave. */
export const openedMany = (org: TenantEngine, count: number): Promise<readonly string[]> =>
  opened(
    org,
    Array.from({ length: count }, (_, n) => leaveRow(n + 1)),
  )

/** Freezes a pause of every request for leave that Dewi sees. */
export const pauseAll = async (org: TenantEngine): Promise<Run> =>
  (
    await org.bulk.preview(
      { send: { type: 'pause' }, filter: { workflow: 'leave' } },
      { by: dewi, reason: 'libur bersama' },
    )
  ).run

/** Every row of a run, page by page. */
export const allRows = async (org: TenantEngine, { id }: Pick<Run, 'id'>): Promise<readonly RunRow[]> => {
  const rows: RunRow[] = []
  for (;;) {
    const page = await org.bulk.rows(id, { by: dewi, after: rows.at(-1)?.n ?? 0, limit: 1000 })
    rows.push(...page)
    if (page.length < 1000) return rows
  }
}

/** How often each case was paused. */
export const pausesOf = async (org: TenantEngine, ids: readonly string[]): Promise<readonly number[]> => {
  const counts: number[] = []
  for (const id of ids) {
    const steps = await org.history(id, { by: dewi })
    counts.push(steps.filter(({ event }) => event.type === 'pause').length)
  }
  return counts
}
