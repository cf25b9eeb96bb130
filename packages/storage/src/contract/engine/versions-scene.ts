import {
  type Access,
  createEngine,
  type EngineOptions,
  type OpenStorage,
  partyAccess,
  type Storage,
  type TenantEngine,
  type Workflow,
} from '@siklus/core'
import { leave, leaveThree, leaveTwo, substitute } from '@siklus/core/testing'
import { spoilt } from './bulk-scene.ts'
import { admin, agreedNote, ani, budi, type EngineFixture, parties, type TestClock, testClock } from './fixture.ts'

/** What may differ from one engine of a test to the next. */
export interface VersionSceneOptions extends Pick<EngineOptions, 'busyAfterMs'> {
  readonly workflows?: readonly Workflow[]
  readonly spoil?: (storage: OpenStorage) => Partial<OpenStorage>
}

/** An admin who sees the cases of one unit. */
export const fajar = { person: 'fajar' }

const byParty = partyAccess({
  tenantRoles: async ({ person }) =>
    person === 'eko' ? ['auditor'] : ['dewi', 'gita', 'fajar'].includes(person) ? ['admin'] : [],
})

const access: Access = {
  ...byParty,
  scope: async (tenant, principal, action, at) =>
    principal.person === fajar.person
      ? { kind: 'any', of: [{ unitPrefix: 'root/dinas/' }] }
      : byParty.scope(tenant, principal, action, at),
}

// every version, as a host registers them
const allVersions: readonly Workflow[] = [leave, leaveTwo, leaveThree, substitute]

/** An engine over a storage, as one process opens it. */
export const openVersions = (
  storage: Storage,
  clock: TestClock,
  { workflows = allVersions, spoil, ...more }: VersionSceneOptions = {},
) => createEngine({ storage: spoil ? spoilt(storage, spoil) : storage, workflows, access, clock, ...more })

/** Live leaves of version 1 in every state, and one that has ended. Their names are their places. */
export const villageOf = async (storage: Storage, clock: TestClock, tenant: string) => {
  await using engine = await openVersions(storage, clock, { workflows: [leave, substitute] })
  const org = engine.in(tenant)
  const start = async (days: number) => (await org.start(leave, { days }, { by: ani, parties, unit: 'root/dinas/' })).id
  const draft = await start(3)
  const submitted = await submit(org, await start(4))
  const held = await submit(org, await start(5))
  await org.send(held, { type: 'pause' }, { by: admin })
  const long = await submit(org, await start(20))
  const ended = await submit(org, await start(6))
  await org.send(ended, { type: 'agree' }, { by: budi, records: [agreedNote(ended)] })
  return { draft, submitted, held, long, ended }
}

const submit = async (org: TenantEngine, id: string): Promise<string> => {
  await org.send(id, { type: 'submit' }, { by: ani })
  return id
}

/** What anybody can see of a case: equal where nothing has happened to it. */
export const wholeOf = async (org: TenantEngine, id: string) => ({
  case: await org.load(id, { by: admin }),
  deadlines: await org.deadlines(id, { by: admin }),
  history: await org.history(id, { by: admin }),
})

/** A migration to come: live leaves of version 1, an engine that knows every version, and what else a test opens. */
export const migrationScene = async (fixture: EngineFixture, tenant: string) => {
  const [storage, clock] = [await fixture.storage(), testClock()]
  const { ended, ...live } = await villageOf(storage, clock, tenant)
  const open = async (spoil?: VersionSceneOptions['spoil']) =>
    (await openVersions(storage, clock, { busyAfterMs: 20, ...(spoil && { spoil }) })).in(tenant)
  const org = await open()
  const steps = async (id: string) => (await org.history(id, { by: admin })).map(({ event }) => event.type)
  /** How often each live case was moved to another version. */
  const migrations = async () =>
    (await Promise.all(Object.values(live).map(steps))).map(
      (types) => types.filter((type) => type === 'case.migrate').length,
    )
  return { clock, live, ended, open, org, steps, migrations }
}
