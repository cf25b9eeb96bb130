import { createEngine, partyAccess, RevisionConflict, StorageUnavailable, type TenantEngine } from '@siklus/core'
import { leave, substitute } from '@siklus/core/testing'
import { describe, expect, test } from 'vitest'
import { type HostTransaction, newHostRow } from '../host.ts'
import { agreedNote, ani, budi, freshTenant, openEngine, parties, testClock } from './fixture.ts'
import { inHostTransaction, type WithinFixture } from './within.contract.ts'

const tenant = freshTenant()

/** What hosts are promised when their transactions overlap with others, at each isolation level. For databases with several connections. */
export const withinRacesContract = (fixture: WithinFixture) =>
  describe(`${fixture.name}: the engine in overlapping transactions of hosts`, () => {
    staysInside(fixture)
    losesAtReadCommitted(fixture)
    losesAbove(fixture)
    losesAnInsert(fixture)
    countsTogether(fixture)
  })

const startLeave = (org: Pick<TenantEngine, 'start'>, unit = 'root/dinas/') =>
  org.start(leave, { days: 3 }, { by: ani, parties, unit })

const staysInside = (fixture: WithinFixture) =>
  test('nobody outside sees the act before the host commits', async () => {
    await using engine = await openEngine(fixture)
    const org = engine.in(tenant())
    const item = await startLeave(org)
    await org.settle()
    const host = await fixture.begin()
    await inHostTransaction(host, async ({ transaction }) => {
      await org.within(transaction).send(item.id, { type: 'submit' }, { by: ani })
      expect((await org.load(item.id, { by: ani })).revision).toBe(1)
      expect((await org.settle()).delivered).toBe(0)
    })
    expect((await org.load(item.id, { by: ani })).revision).toBe(2)
    expect((await org.settle()).delivered).toBeGreaterThan(0)
  })

/** An engine in which somebody else submits the case between the reading and the writing of the host's first act. */
const openRacing = async (fixture: WithinFixture, overtake: (org: TenantEngine) => Promise<unknown>) => {
  const access = partyAccess()
  const looks = { inside: 0 }
  const engine = await createEngine({
    storage: await fixture.storage(),
    workflows: [leave, substitute],
    clock: testClock(),
    access: {
      ...access,
      roles: async (asks, transaction) => {
        if (transaction !== undefined) looks.inside += 1
        if (transaction !== undefined && looks.inside === 1) await overtake(org)
        return access.roles(asks, transaction)
      },
    },
  })
  const org = engine.in(tenant())
  return { engine, org, looks }
}

const losesAtReadCommitted = (fixture: WithinFixture) =>
  test('a race lost at READ COMMITTED is told, not tried again, and the host may go on', async () => {
    let id = ''
    const { engine, org, looks } = await openRacing(fixture, (outside) =>
      outside.send(id, { type: 'submit' }, { by: ani }),
    )
    await using _ = engine
    id = (await startLeave(org)).id
    const row = newHostRow()
    await inHostTransaction(await fixture.begin('read committed'), async ({ transaction, insertHostRow }) => {
      const here = org.within(transaction)
      const late = here.send(id, { type: 'submit' }, { by: ani })
      await expect(late).rejects.toMatchObject({ _tag: 'RevisionConflict', caseId: id, expected: 1 })
      expect(looks.inside).toBe(1)
      await insertHostRow(row)
      expect((await here.load(id, { by: ani })).revision).toBe(2)
      await here.send(id, { type: 'return', note: 'too early' }, { by: budi })
    })
    expect((await org.load(id, { by: ani })).revision).toBe(3)
    expect(await fixture.hostRows()).toContainEqual(row)
  })

const losesAbove = (fixture: WithinFixture) =>
  test.each(['repeatable read', 'serializable'] as const)(
    'a race lost at %s is told, not tried again, and the host’s second transaction wins',
    async (isolation) => {
      let id = ''
      const { engine, org, looks } = await openRacing(fixture, (outside) =>
        outside.send(id, { type: 'submit' }, { by: ani }),
      )
      await using _ = engine
      id = (await startLeave(org)).id
      const row = newHostRow(isolation)
      const work = async ({ transaction, insertHostRow, value }: HostTransaction) => {
        expect(await value('show transaction_isolation')).toBe(isolation)
        const here = org.within(transaction)
        await insertHostRow(row)
        const { state } = await here.load(id, { by: ani })
        const type = state.includes('draft') ? { type: 'submit' } : { type: 'return', note: 'too early' }
        return here.send(id, type, { by: state.includes('draft') ? ani : budi })
      }
      const first = inHostTransaction(await fixture.begin(isolation), work)
      await expect(first).rejects.toMatchObject({ _tag: 'RevisionConflict', caseId: id, expected: 1 })
      await expect(first).rejects.toBeInstanceOf(RevisionConflict)
      expect(looks.inside).toBe(1)
      expect(await fixture.hostRows()).not.toContainEqual(row)
      await inHostTransaction(await fixture.begin(isolation), work)
      expect((await org.load(id, { by: ani })).revision).toBe(3)
      expect(await fixture.hostRows()).toContainEqual(row)
    },
  )

const losesAnInsert = (fixture: WithinFixture) =>
  test('of two hosts that insert one record at once the second is refused, and its transaction stays usable', async () => {
    await using engine = await openEngine(fixture)
    const org = engine.in(tenant())
    const [one, two] = [await startLeave(org), await startLeave(org)]
    const shared = [agreedNote(one.id)]
    const [first, second] = [await fixture.begin(), await fixture.begin()]
    await org.within(first.transaction).send(one.id, { type: 'submit' }, { by: ani, records: shared })
    const row = newHostRow()
    const here = org.within(second.transaction)
    await second.insertHostRow(row)
    const late = here.send(two.id, { type: 'submit' }, { by: ani, records: [agreedNote(two.id), ...shared] })
    const [, error] = await Promise.all([commitOnceWaitedFor(fixture, first), late.catch((thrown: unknown) => thrown)])
    expect(error).toMatchObject({ _tag: 'RecordConflict', caseId: two.id, table: 'leave_note' })
    await here.send(two.id, { type: 'submit' }, { by: ani })
    await second.commit()
    expect((await org.load(two.id, { by: ani })).revision).toBe(2)
    expect(await fixture.hostRows()).toContainEqual(row)
  })

/** Commits once another transaction waits for this one. */
const commitOnceWaitedFor = async (fixture: WithinFixture, host: HostTransaction): Promise<void> => {
  const watcher = await fixture.begin()
  const waits = "select count(*)::int as n from pg_locks where not granted and locktype = 'transactionid'"
  for (let looks = 0; (await watcher.value(waits)) === 0; looks += 1)
    if (looks > 5000) throw new Error('nobody waits for the first transaction')
  await watcher.commit()
  await host.commit()
}

const codesOf = (error: unknown): readonly unknown[] =>
  error instanceof Error ? [...('code' in error ? [error.code] : []), ...codesOf(error.cause)] : []

const countsTogether = (fixture: WithinFixture) =>
  test.each([
    ['read committed', 'both pass'],
    ['serializable', 'the second is told to begin again'],
  ] as const)('two cases whose rules count the same rows, at %s: %s', async (isolation, what) => {
    await using engine = await openEngine(fixture)
    const org = engine.in(tenant())
    const [one, two] = [await startLeave(org), await startLeave(org)]
    for (const { id } of [one, two]) await org.send(id, { type: 'submit' }, { by: ani })
    const away = (id: string) => ({ ...agreedNote(id), row: { ...agreedNote(id).row, kind: 'away' } })
    const agree = async (id: string) => {
      const host = await fixture.begin(isolation)
      await org.within(host.transaction).send(id, { type: 'agree' }, { by: budi, records: [away(id)] })
      return host
    }
    const [first, second] = [await agree(one.id), await agree(two.id)]
    await first.commit()
    if (what === 'both pass') return void (await second.commit())
    const read = org.within(second.transaction).load(two.id, { by: ani })
    await expect(read).rejects.toMatchObject({ _tag: 'StorageUnavailable', retryable: true })
    await expect(read).rejects.toBeInstanceOf(StorageUnavailable)
    expect(codesOf(await read.catch((error: unknown) => error))).toContain('40001')
    await second.rollback()
    const again = await fixture.begin(isolation)
    const late = org.within(again.transaction).send(two.id, { type: 'agree' }, { by: budi, records: [away(two.id)] })
    await expect(late).rejects.toMatchObject({ _tag: 'TransitionRefused', reasons: [{ code: 'leave.somebodyAway' }] })
    await again.rollback()
    expect((await org.load(two.id, { by: ani })).status).toBe('active')
  })
