import { expect, test } from 'vitest'
import { createHub, type HubOptions } from './hub.ts'
import type { LiveMessage } from './subscription.ts'
import type { Timers } from './timers.ts'

interface Change {
  readonly topic: string
  readonly unit?: string
}

/** Time that only moves when told, and then runs what is due in its order, letting promises settle in between. */
const clock = () => {
  let now = 0
  let due: { at: number; run: () => void }[] = []
  const timers: Timers = {
    after: (milliseconds, run) => {
      const entry = { at: now + milliseconds, run }
      due.push(entry)
      return () => {
        due = due.filter((other) => other !== entry)
      }
    },
  }
  const settle = async () => {
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve()
  }
  const pass = async (milliseconds: number) => {
    const until = now + milliseconds
    await settle()
    for (let next = first(until); next; next = first(until)) {
      due = due.filter((entry) => entry !== next)
      now = next.at
      next.run()
      await settle()
    }
    now = until
  }
  const first = (until: number) => due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
  return { timers, pass, settle, waiting: () => due.length }
}

/** A source that is fed by hand and counts how often it is opened and closed. */
const feed = () => {
  const seen = { opened: 0, closed: 0 }
  let push: (step: { change?: Change; error?: Error; end?: true }) => void = () => undefined
  async function* source(signal: AbortSignal) {
    seen.opened += 1
    const steps: { change?: Change; error?: Error; end?: true }[] = []
    let wake: () => void = () => undefined
    push = (step) => {
      steps.push(step)
      wake()
    }
    signal.addEventListener('abort', () => {
      seen.closed += 1
      wake()
    })
    while (!signal.aborted) {
      for (let step = steps.shift(); step; step = steps.shift()) {
        if (step.error) throw step.error
        if (step.end) return
        if (step.change) yield step.change
      }
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  return {
    seen,
    source,
    emit: (...topics: string[]) => {
      for (const topic of topics) push({ change: { topic } })
    },
    emitIn: (unit: string, topic: string) => push({ change: { topic, unit } }),
    fail: () => push({ error: new Error('feed lost') }),
    end: () => push({ end: true }),
  }
}

const set = (given: Partial<HubOptions<Change, string>> = {}) => {
  const time = clock()
  const changes = feed()
  const reported: unknown[] = []
  const hub = createHub<Change, string>({
    source: changes.source,
    allow: async (unit, change) => change.unit === undefined || change.unit === unit,
    topicsOf: ({ topic }) => [topic],
    instance: 'hub',
    window: 500,
    linger: 1_000,
    retry: 200,
    timers: time.timers,
    report: (error) => reported.push(error),
    ...given,
  })
  const listen = (unit = 'a', after?: string, send?: (message: LiveMessage) => Promise<void>) => {
    const got: LiveMessage[] = []
    const stop = new AbortController()
    const keep = async (message: LiveMessage) => {
      got.push(message)
      await send?.(message)
    }
    hub.subscribe(unit, { after, signal: stop.signal, send: keep })
    return { topics: () => got.map(({ topics }) => topics), last: () => got.at(-1), stop: () => stop.abort() }
  }
  return { ...time, ...changes, hub, listen, reported }
}

test('a burst within the window becomes one message for each listener, each topic once', async () => {
  const { emit, listen, pass } = set()
  const [one, two] = [listen(), listen('b')]
  await pass(0)
  emit('inbox', 'case:1', 'inbox')
  await pass(499)
  expect(one.topics()).toEqual([])
  await pass(1)
  expect([one.topics(), two.topics()]).toEqual([[['inbox', 'case:1']], [['inbox', 'case:1']]])
  emit('inbox')
  await pass(500)
  expect(one.topics()).toHaveLength(2)
})

test('a window begins with its first change, not with each', async () => {
  const { emit, listen, pass } = set()
  const one = listen()
  await pass(0)
  emit('a')
  await pass(400)
  emit('b')
  await pass(200)
  emit('c')
  await pass(499)
  expect(one.topics()).toEqual([['a', 'b']])
  await pass(1)
  expect(one.topics()).toEqual([['a', 'b'], ['c']])
})

test('who comes and goes shortly keeps the reader open for the whole time again', async () => {
  const { seen, listen, pass } = set()
  listen().stop()
  await pass(900)
  listen().stop()
  await pass(999)
  expect(seen).toEqual({ opened: 1, closed: 0 })
  await pass(1)
  expect(seen).toEqual({ opened: 1, closed: 1 })
})

test('any number of listeners share one reader; it stays a while when the last one leaves', async () => {
  const { seen, listen, pass, waiting } = set()
  expect(seen.opened).toBe(0)
  const [one, two] = [listen(), listen()]
  await pass(0)
  expect(seen).toEqual({ opened: 1, closed: 0 })
  one.stop()
  two.stop()
  await pass(999)
  const three = listen()
  await pass(5_000)
  expect(seen).toEqual({ opened: 1, closed: 0 })
  three.stop()
  await pass(1_000)
  expect(seen).toEqual({ opened: 1, closed: 1 })
  expect(waiting()).toBe(0)
})

test('nobody hears of what they may not know, and a check that fails counts as no', async () => {
  const { emit, emitIn, listen, pass } = set()
  const [a, b] = [listen('a'), listen('b')]
  await pass(0)
  emitIn('a', 'secret')
  await pass(500)
  expect([a.topics(), b.topics()]).toEqual([[['secret']], []])
  emit('inbox')
  emitIn('a', 'secret')
  await pass(500)
  expect(b.topics()).toEqual([['inbox']])

  const broken = set({ allow: () => Promise.reject(new Error('no database')) })
  const c = broken.listen()
  await broken.pass(0)
  broken.emit('inbox')
  await broken.pass(500)
  expect(c.topics()).toEqual([])
  expect(broken.reported).toEqual([new Error('no database')])
})

test('who left stops hearing, even of what was on its way', async () => {
  const { emit, listen, pass } = set()
  const [one, two] = [listen(), listen()]
  await pass(0)
  emit('inbox')
  await pass(499)
  one.stop()
  await pass(1)
  expect([one.topics(), two.topics()]).toEqual([[], [['inbox']]])
})

test('who comes back with the id of its last message gets what it missed', async () => {
  const { emit, listen, pass } = set()
  const [one, two] = [listen(), listen()]
  await pass(0)
  emit('inbox')
  await pass(500)
  one.stop()
  emit('case:1')
  await pass(500)
  emit('case:2')
  await pass(500)
  const again = listen('a', one.last()?.id)
  await pass(0)
  expect(again.topics()).toEqual([['case:1', 'case:2']])
  expect(again.last()?.id).toBe(two.last()?.id)
  expect(listen('a', two.last()?.id).topics()).toEqual([])
})

test('a page drawn before a change and listening after it hears of that change', async () => {
  const { emit, hub, listen, pass } = set()
  listen()
  await pass(0)
  const drawnAt = hub.position()
  emit('inbox')
  await pass(500)
  const late = listen('a', drawnAt)
  await pass(0)
  expect(late.topics()).toEqual([['inbox']])
})

test('who was away too long, or comes from another run, is told to load everything', async () => {
  const { emit, hub, listen, pass } = set({ remember: 2 })
  const idle = hub.position()
  const one = listen('a', idle)
  await pass(0)
  expect(one.topics()).toEqual([['reset']])
  const drawnAt = hub.position()
  emit('a', 'b', 'c')
  await pass(500)
  const late = listen('a', drawnAt)
  await pass(0)
  expect(late.topics()).toEqual([['reset']])
})

test('a feed that breaks or ends is reported and opened again, and everybody loads everything', async () => {
  const { emit, end, fail, listen, pass, reported, seen } = set()
  const one = listen()
  await pass(0)
  emit('lost')
  fail()
  await pass(199)
  expect([seen.opened, one.topics()]).toEqual([1, []])
  await pass(1)
  expect([seen.opened, one.topics()]).toEqual([2, [['reset']]])
  end()
  await pass(200)
  expect([seen.opened, one.topics()]).toEqual([3, [['reset'], ['reset']]])
  expect(reported.map(String)).toEqual([
    'Error: feed lost',
    expect.stringContaining('ended while somebody was listening'),
  ])
  emit('inbox')
  await pass(500)
  expect(one.topics().at(-1)).toEqual(['inbox'])
})

test('a listener that comes while the feed is being mended brings it back for all', async () => {
  const { fail, listen, pass, seen } = set()
  const one = listen()
  await pass(0)
  fail()
  await pass(100)
  const two = listen()
  await pass(1_000)
  expect([seen.opened, one.topics(), two.topics()]).toEqual([2, [['reset']], []])
})

test('a feed that breaks when nobody listens any more stays closed', async () => {
  const { fail, listen, pass, seen } = set()
  const one = listen()
  await pass(0)
  one.stop()
  fail()
  await pass(10_000)
  expect(seen.opened).toBe(1)
})

test('a listener that is slow gets its topics together when it is ready, and holds up nobody', async () => {
  const { emit, listen, pass, settle } = set()
  let ready: () => void = () => undefined
  const slow = listen('a', undefined, () => new Promise((resolve) => (ready = resolve)))
  const fast = listen('b')
  await pass(0)
  for (const topic of ['one', 'two', 'three']) {
    emit(topic)
    await pass(500)
  }
  expect([slow.topics(), fast.topics()]).toEqual([[['one']], [['one'], ['two'], ['three']]])
  ready()
  await settle()
  expect(slow.topics()).toEqual([['one'], ['two', 'three']])
  expect(slow.last()?.id).toBe(fast.last()?.id)
})

test('many listeners are spread over a time, so that not all load their page at once', async () => {
  const shares = [0, 0.5, 0.99, 0.99]
  const { emit, listen, pass } = set({ spread: 1_000, random: () => shares.shift() ?? 0 })
  const all = [listen(), listen(), listen()]
  const gone = listen()
  await pass(0)
  emit('inbox')
  await pass(500)
  expect(all.map(({ topics }) => topics().length)).toEqual([1, 0, 0])
  await pass(500)
  expect(all.map(({ topics }) => topics().length)).toEqual([1, 1, 0])
  gone.stop()
  await pass(490)
  expect(all.map(({ topics }) => topics().length)).toEqual([1, 1, 1])
  expect(gone.topics()).toEqual([])
})

test('who is gone before it listens is not counted', () => {
  const { hub, seen } = set()
  hub.subscribe('a', { signal: AbortSignal.abort(), send: async () => undefined })
  expect(seen.opened).toBe(0)
})
