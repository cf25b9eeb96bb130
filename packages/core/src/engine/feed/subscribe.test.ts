import { expect, test } from 'vitest'
import type { Change } from '../../ports/outbox.ts'
import type { TenantFeed } from './feeds.ts'
import { LOOK, startPoller } from './poller.ts'
import { allChanges } from './subscribe.ts'

/** A feed by hand: what is committed is readable at once, and the poller looks when it is told to, or when somebody waits for it. */
const set = () => {
  const changes: Change[] = []
  const asked = { own: 0, shared: 0, tails: 0, joined: 0 }
  let wake: () => void = () => {}
  let hurried = false
  let broken: Error | undefined
  let purged = 0
  const place = (cursor: string | null) => (cursor === null ? 0 : Number(cursor.slice(1)))
  const read = (after: string | null, limit: number) => {
    if (broken) throw broken
    if (after !== null && place(after) < purged) throw new Error('expired')
    return changes.filter((change) => place(change.cursor) > place(after)).slice(0, limit)
  }
  const tail = () => changes.at(-1)?.cursor ?? (purged > 0 ? `c${purged}` : null)
  const end = new AbortController()
  const start = () =>
    startPoller({
      signal: end.signal,
      tail: async () => tail(),
      read: async (after, limit) => {
        asked.shared += 1
        return read(after, limit)
      },
      pace: {
        rest: async () => {
          if (!hurried)
            await new Promise<void>((resolve) => {
              wake = resolve
            })
          hurried = false
        },
        hurry: () => {
          hurried = true
          wake()
        },
        end: () => {},
      },
    })
  let poller: ReturnType<typeof start> | undefined
  const feed: TenantFeed = {
    tenant: 't',
    read: async (after, limit) => {
      asked.own += 1
      return read(after, limit)
    },
    tail: async () => {
      asked.tails += 1
      return tail()
    },
    cases: async () => new Map(),
    position: () => undefined,
    join: () => {
      asked.joined += 1
      poller = poller && !poller.broken() ? poller : start()
      const leave = () => {
        asked.joined -= 1
      }
      return { poller, leave }
    },
  }
  let made = 0
  return {
    asked,
    feed,
    commit: (count: number) => {
      for (let n = 0; n < count; n += 1) {
        made += 1
        changes.push({ cursor: `c${made}`, revision: made } as Change)
      }
    },
    look: async () => {
      hurried = false
      wake()
      await turn()
    },
    breaks: (error: Error | undefined) => {
      broken = error
    },
    purge: (upTo: number) => {
      changes.splice(0, upTo - purged)
      purged = upTo
    },
  }
}

/** Lets everything happen that can happen without time passing. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Takes changes as they come; `rest` counts what came; `pause` makes the reader stop after each change until it is let on. */
const reader = (feed: TenantFeed, after?: string | null) => {
  const stop = new AbortController()
  const got: number[] = []
  let gate: Promise<void> = Promise.resolve()
  let open: () => void = () => {}
  const done = (async () => {
    for await (const change of allChanges(feed, { after, signal: stop.signal })) {
      got.push(change.revision)
      await gate
    }
    return 'ended'
  })()
  done.catch(() => {})
  const pause = () => {
    gate = new Promise((resolve) => {
      open = resolve
    })
  }
  const resume = async () => {
    gate = Promise.resolve()
    open()
    await turn()
  }
  return { got, done, stop: () => stop.abort(), pause, resume }
}

const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, n) => first + n)

test('a hundred subscribers cost the looks of one', async () => {
  const { asked, feed, commit, look } = set()
  commit(3)
  const readers = Array.from({ length: 100 }, () => reader(feed))
  await turn()
  const before = asked.shared
  for (const count of [1, 0, 7, 250]) {
    commit(count)
    await look()
    await turn()
  }
  for (const { got } of readers) expect(got).toEqual(upTo(261, 4))
  // one for each look, and the second of the last, which found more than a look reads
  expect([asked.shared - before, asked.own]).toEqual([5, 0])
})

test('who begins at an old cursor reads for itself, and joins without a gap and without a double', async () => {
  const { asked, feed, commit, look } = set()
  commit(2 * LOOK + 10)
  const live = reader(feed)
  await turn()
  const old = reader(feed, null)
  await turn()
  commit(5)
  await look()
  expect(old.got).toEqual(upTo(2 * LOOK + 15))
  expect(live.got).toEqual(upTo(2 * LOOK + 15, 2 * LOOK + 11))
  const own = asked.own
  commit(5)
  await look()
  expect([old.got.at(-1), asked.own]).toEqual([2 * LOOK + 20, own])
  const recent = reader(feed, `c${2 * LOOK + 12}`)
  await turn()
  expect([recent.got, asked.own]).toEqual([upTo(2 * LOOK + 20, 2 * LOOK + 13), own])
  expect(asked.tails).toBe(0)
})

test('who overtakes the poller waits for it to come along, however much it has to read', async () => {
  const { asked, feed, commit, look } = set()
  commit(2)
  const live = reader(feed)
  await turn()
  commit(3 * LOOK)
  const late = reader(feed, 'c1')
  await turn()
  expect([late.got, live.got]).toEqual([upTo(3 * LOOK + 2, 2), upTo(3 * LOOK + 2, 3)])
  commit(1)
  await look()
  expect([late.got.at(-1), asked.own, asked.tails]).toEqual([3 * LOOK + 3, 4, 0])
})

test('changes that come while somebody catches up, before or behind the poller, are told once', async () => {
  for (const looks of [[0], [1], [0, 1], [1, 0, 1]]) {
    const { feed, commit, look } = set()
    commit(LOOK + 3)
    const first = reader(feed)
    await turn()
    const late = reader(feed, 'c2')
    for (const shared of looks) {
      commit(1)
      for (let n = 0; n < 3; n += 1) await Promise.resolve()
      if (shared) await look()
    }
    await look()
    await turn()
    expect([looks, late.got]).toEqual([looks, upTo(LOOK + 3 + looks.length, 3)])
    expect(first.got).toEqual(upTo(LOOK + 3 + looks.length, LOOK + 4))
  }
})

test('a slow subscriber holds up nobody and keeps nothing: it goes on by itself and is one of them again', async () => {
  const { asked, feed, commit, look } = set()
  const [slow, fast] = [reader(feed), reader(feed)]
  await turn()
  slow.pause()
  for (let n = 0; n < 12; n += 1) {
    commit(150)
    await look()
    await turn()
  }
  expect([slow.got, fast.got]).toEqual([[1], upTo(1800)])
  expect(asked.own).toBe(0)
  await slow.resume()
  await turn()
  expect(slow.got).toEqual(upTo(1800))
  const own = asked.own
  expect(own).toBeGreaterThan(0)
  commit(1)
  await look()
  expect([slow.got.at(-1), fast.got.at(-1), asked.own]).toEqual([1801, 1801, own])
})

test('an outage reaches everybody who listens; who comes afterwards finds a new poller', async () => {
  const { feed, commit, look, breaks } = set()
  const [one, two] = [reader(feed), reader(feed)]
  await turn()
  breaks(new Error('no database'))
  await look()
  await expect(one.done).rejects.toThrow('no database')
  await expect(two.done).rejects.toThrow('no database')
  breaks(undefined)
  commit(1)
  const again = reader(feed, null)
  await turn()
  expect(again.got).toEqual([1])
})

test('an outage while somebody waits for the poller reaches him', async () => {
  const { feed, commit, breaks } = set()
  commit(3)
  const live = reader(feed)
  await turn()
  const late = reader(feed, 'c1')
  breaks(new Error('no database'))
  await expect(late.done).rejects.toThrow('no database')
  live.stop()
})

test('behind a purged change with nothing after it a subscriber still shares the looks', async () => {
  const { asked, feed, commit, look, purge } = set()
  commit(4)
  purge(4)
  const one = reader(feed, 'c4')
  await turn()
  const own = asked.own
  commit(2)
  await look()
  expect([one.got, asked.own]).toEqual([[5, 6], own])
})

test('a cursor of no change, with nothing behind it, is put to the end of the feed, and loses nothing that comes meanwhile', async () => {
  const { asked, feed, commit, look } = set()
  commit(4)
  const live = reader(feed)
  await turn()
  const odd = reader(feed, 'c4.5')
  await turn()
  const own = asked.own
  commit(2)
  await look()
  expect([odd.got, live.got, asked.own]).toEqual([[5, 6], [5, 6], own])
  const tail = async (signal: AbortSignal) => {
    commit(1)
    return feed.tail(signal)
  }
  const late = { ...feed, tail }
  const odder = reader(late, 'c6.5')
  await turn()
  expect(odder.got).toEqual([7])
})

test('who stops while a look of his own is under way hears nothing of it', async () => {
  const { feed, commit } = set()
  commit(3)
  const { promise, resolve } = Promise.withResolvers<void>()
  const slow = { ...feed, read: (...of: Parameters<TenantFeed['read']>) => promise.then(() => feed.read(...of)) }
  const one = reader(slow, null)
  await turn()
  one.stop()
  resolve()
  expect([await one.done, one.got]).toEqual(['ended', []])
})

test('who stops is counted out, wherever he was', async () => {
  const { asked, feed, commit, look } = set()
  commit(1)
  const [waits, paused] = [reader(feed), reader(feed, null)]
  paused.pause()
  await turn()
  const iterator = allChanges(feed, { after: null, signal: new AbortController().signal })
  expect((await iterator.next()).value?.revision).toBe(1)
  expect(asked.joined).toBe(3)
  await iterator.return(undefined)
  waits.stop()
  paused.stop()
  await paused.resume()
  expect([await waits.done, await paused.done]).toEqual(['ended', 'ended'])
  expect(asked.joined).toBe(0)
  commit(1)
  await look()
  expect([waits.got, paused.got]).toEqual([[], [1]])
  const never = reader(feed, null)
  never.stop()
  expect([await never.done, never.got]).toEqual(['ended', []])
})
