import type { Inbox, Notice } from '@siklus/core'
import { beforeAll, describe, expect, test } from 'vitest'

/** An inbox under contract. `open` gives one that is empty. */
export interface InboxFixture {
  readonly name: string
  open(): Promise<Inbox>
}

let tenants = 0

/** The notices people find when they look at their screen, on any storage. */
export const inboxContract = (fixture: InboxFixture): void => {
  describe(`${fixture.name}: inbox`, () => {
    let opened: Inbox | undefined
    beforeAll(async () => {
      opened = await fixture.open()
    })
    const scene = (): Scene => {
      if (!opened) throw new Error(`${fixture.name} is not open`)
      tenants += 1
      return sceneOn(opened, `inbox-${tenants}`)
    }
    puts(scene)
    pages(scene)
    reads(scene)
    drops(scene)
  })
}

interface Scene {
  readonly inbox: Inbox
  readonly tenant: string
  readonly budi: { readonly tenant: string; readonly person: string }
  notice(minute: number, more?: Partial<Notice>): Notice
}

const CASE = '019b8bac-e8c0-7000-8000-000000000001'
const minute = (n: number) => new Date(Date.parse('2026-01-05T01:00:00.000Z') + n * 60_000).toISOString()

const sceneOn = (inbox: Inbox, tenant: string): Scene => ({
  inbox,
  tenant,
  budi: { tenant, person: 'budi' },
  notice: (n, more) => ({
    ...{ id: `${CASE}:${n}:0:${more?.person ?? 'budi'}`, tenant, person: 'budi', template: 'plan.agreed' },
    ...{ caseId: CASE, revision: n, at: minute(n), data: { state: 'signing', deep: [1, { a: null }] } },
    ...more,
  }),
})

const puts = (scene: () => Scene) =>
  test('a notice is put once, and stays as it was first put, read or not', async () => {
    const at = scene()
    const first = at.notice(1)
    expect(await at.inbox.put([first, first, at.notice(2)])).toBe(2)
    expect(await at.inbox.list(at.budi, { limit: 10 })).toEqual([
      { ...at.notice(2), readAt: null },
      { ...first, readAt: null },
    ])
    await at.inbox.markRead(at.budi, [first.id], minute(5))
    expect(await at.inbox.put([at.notice(1, { template: 'other' }), at.notice(3)])).toBe(1)
    const [, , kept] = await at.inbox.list(at.budi, { limit: 10 })
    expect(kept).toEqual({ ...first, readAt: minute(5) })
    expect(await at.inbox.put([])).toBe(0)
    await expect(at.inbox.put([at.notice(9, { data: { text: '\u0000' } })])).rejects.toMatchObject({
      _tag: 'UnstorableText',
    })
  })

const pages = (scene: () => Scene) =>
  test('one sees the own notices only, newest first, page by page', async () => {
    const at = scene()
    const same = at.notice(2, { id: `${CASE}:2:1:budi` })
    const others = [at.notice(4, { person: 'dewi' }), at.notice(5, { tenant: `${at.tenant}-other` })]
    await at.inbox.put([at.notice(1), at.notice(3), at.notice(2), same, ...others])
    const ids = async (page: Parameters<Inbox['list']>[1]) => (await at.inbox.list(at.budi, page)).map(({ id }) => id)
    const all = [at.notice(3).id, same.id, at.notice(2).id, at.notice(1).id]
    expect(await ids({ limit: 10 })).toEqual(all)
    expect(await ids({ limit: 2 })).toEqual(all.slice(0, 2))
    expect(await ids({ limit: 2, after: all[1] ?? '' })).toEqual(all.slice(2))
    expect(await ids({ limit: 2, after: all[3] ?? '' })).toEqual([])
    expect(await ids({ limit: 2, after: others[0]?.id ?? '' })).toEqual([])
  })

const reads = (scene: () => Scene) =>
  test('what is read no longer counts; the first reading stays; nobody reads for another', async () => {
    const at = scene()
    await at.inbox.put([1, 2, 3, 4].map((n) => at.notice(n)))
    await at.inbox.put([at.notice(1, { person: 'dewi' })])
    expect(await at.inbox.countUnread(at.budi, 10)).toBe(4)
    expect(await at.inbox.countUnread(at.budi, 3)).toBe(3)
    const dewi = { tenant: at.tenant, person: 'dewi' }
    expect(await at.inbox.markRead(dewi, [at.notice(1).id], minute(6))).toBe(0)
    expect(await at.inbox.markRead(at.budi, [at.notice(1).id, at.notice(2).id, 'nothing'], minute(7))).toBe(2)
    expect(await at.inbox.countUnread(at.budi, 10)).toBe(2)
    const unread = await at.inbox.list(at.budi, { limit: 10, unread: true })
    expect(unread.map(({ revision }) => revision)).toEqual([4, 3])
    expect(await at.inbox.markRead(at.budi, 'all', minute(8))).toBe(2)
    expect(await at.inbox.markRead(at.budi, 'all', minute(9))).toBe(0)
    const readAt = (await at.inbox.list(at.budi, { limit: 10 })).map((entry) => entry.readAt)
    expect(readAt).toEqual([minute(8), minute(8), minute(7), minute(7)])
    expect(await at.inbox.countUnread(dewi, 10)).toBe(1)
    const late = at.inbox.countUnread(at.budi, 1, { signal: AbortSignal.abort() })
    await expect(late).rejects.toMatchObject({ _tag: 'OperationAborted' })
  })

const drops = (scene: () => Scene) =>
  test('old notices of a tenant are dropped, oldest first, up to the limit', async () => {
    const at = scene()
    await at.inbox.put([at.notice(3), at.notice(1), at.notice(2, { person: 'dewi' }), at.notice(9)])
    await at.inbox.put([at.notice(1, { tenant: `${at.tenant}-other` })])
    expect(await at.inbox.drop(at.tenant, minute(9), 2)).toBe(2)
    expect((await at.inbox.list(at.budi, { limit: 10 })).map(({ revision }) => revision)).toEqual([9, 3])
    expect(await at.inbox.drop(at.tenant, minute(9), 10)).toBe(1)
    expect(await at.inbox.drop(at.tenant, minute(9), 10)).toBe(0)
    expect(await at.inbox.countUnread({ tenant: `${at.tenant}-other`, person: 'budi' }, 10)).toBe(1)
  })
