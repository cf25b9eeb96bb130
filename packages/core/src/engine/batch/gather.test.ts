import { describe, expect, test } from 'vitest'
import { createGather } from './gather.ts'

/** A gather whose batches end when the test says so. */
const scene = ({ lanes = 1, least = 1, most = 100 } = {}) => {
  const begun: { readonly items: readonly number[]; end(): void; fail(error: unknown): void }[] = []
  const gather = createGather<number, string>({
    lanes,
    least,
    most,
    run: (items) =>
      new Promise((resolve, reject) => {
        begun.push({ items, end: () => resolve(items.map((item) => `done ${item}`)), fail: reject })
      }),
  })
  return { gather, begun, items: () => begun.map((batch) => batch.items) }
}
const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

describe('callers gather', () => {
  test('a lone caller goes at once, and alone', async () => {
    const { gather, begun, items } = scene()
    const one = gather(1)
    await turn()
    expect(items()).toEqual([[1]])
    begun[0]?.end()
    expect(await one).toBe('done 1')
  })

  test('who comes while a batch is under way waits for the next', async () => {
    const { gather, begun, items } = scene()
    const all = [gather(1)]
    await turn()
    all.push(gather(2), gather(3))
    await turn()
    expect(items()).toEqual([[1]])
    begun[0]?.end()
    await turn()
    expect(items()).toEqual([[1], [2, 3]])
    begun[1]?.end()
    expect(await Promise.all(all)).toEqual(['done 1', 'done 2', 'done 3'])
  })

  test('who is answered together and comes again goes together', async () => {
    const { gather, begun, items } = scene()
    const again = [1, 2, 3].map((n) => gather(n).then(() => gather(n + 10)))
    await turn()
    begun[0]?.end()
    await turn()
    expect(items()).toEqual([
      [1, 2, 3],
      [11, 12, 13],
    ])
    begun[1]?.end()
    expect(await Promise.all(again)).toEqual(['done 11', 'done 12', 'done 13'])
  })

  test('who waits is shared out over the free lanes, unless there are too few', async () => {
    const { gather, begun, items } = scene({ lanes: 3, least: 2 })
    const all = [1, 2, 3, 4, 5, 6, 7].map((n) => gather(n))
    await turn()
    expect(items()).toEqual([
      [1, 2, 3],
      [4, 5],
      [6, 7],
    ])
    for (const batch of begun.splice(0)) batch.end()
    await Promise.all(all)
    const few = [8, 9, 10].map((n) => gather(n))
    await turn()
    expect(items()).toEqual([[8, 9], [10]])
    for (const batch of begun) batch.end()
    await Promise.all(few)
  })

  test('calls that are answered without the machine let everything else run now and then', async () => {
    const gather = createGather<number, number>({ lanes: 1, least: 1, most: 10, run: async (items) => items })
    let rung = false
    setTimeout(() => {
      rung = true
    }, 1)
    let calls = 0
    for (const until = performance.now() + 5000; !rung && performance.now() < until; calls += 1) await gather(calls)
    expect(rung).toBe(true)
  })

  test('a batch has at most so many, and at most so many run at once', async () => {
    const { gather, begun, items } = scene({ lanes: 2, most: 2 })
    const all = [1, 2, 3, 4, 5, 6, 7].map((n) => gather(n))
    await turn()
    expect(items()).toEqual([
      [1, 2],
      [3, 4],
    ])
    for (let n = 0; n < 4; n += 1) {
      begun[n]?.end()
      await turn()
    }
    expect(items()).toEqual([[1, 2], [3, 4], [5, 6], [7]])
    expect(await Promise.all(all)).toHaveLength(7)
  })

  test('a batch that fails fails its own members only', async () => {
    const { gather, begun } = scene()
    const lost = [gather(1), gather(2)]
    await turn()
    const next = gather(3)
    begun[0]?.fail(new Error('down'))
    expect((await Promise.allSettled(lost)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await turn()
    begun[1]?.end()
    expect(await next).toBe('done 3')
  })
})

describe('an aborted caller', () => {
  test('that still waits leaves; its neighbours stay', async () => {
    const { gather, begun, items } = scene()
    const first = gather(1)
    await turn()
    const stop = new AbortController()
    const [gone, stays] = [gather(2, stop.signal), gather(3)]
    stop.abort(new Error('left'))
    await expect(gone).rejects.toMatchObject({ _tag: 'OperationAborted' })
    begun[0]?.end()
    await turn()
    begun[1]?.end()
    expect(items()).toEqual([[1], [3]])
    expect(await Promise.all([first, stays])).toEqual(['done 1', 'done 3'])
  })

  test('whose batch has begun gets its outcome', async () => {
    const { gather, begun } = scene()
    const stop = new AbortController()
    const one = gather(1, stop.signal)
    await turn()
    stop.abort()
    begun[0]?.end()
    expect(await one).toBe('done 1')
  })

  test('that was aborted before does nothing', async () => {
    const { gather, items } = scene()
    await expect(gather(1, AbortSignal.abort())).rejects.toMatchObject({ _tag: 'OperationAborted' })
    await turn()
    expect(items()).toEqual([])
  })
})
