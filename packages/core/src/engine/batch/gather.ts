import { OperationAborted } from '../../case/errors.ts'

/** How calls are gathered: at most `lanes` batches at once, of at most `most` items each; `least` are not worth being shared out. */
export interface GatherOptions<A, B> {
  /** Does all of them, and answers one result per item, in order. When it fails, every item fails. */
  readonly run: (items: readonly A[]) => Promise<readonly B[]>
  readonly lanes: number
  readonly least: number
  readonly most: number
}

/** Does one item, in a batch with whatever else waits. Fails with `OperationAborted` when the signal aborts before its batch begins. */
export type Gather<A, B> = (item: A, signal?: AbortSignal) => Promise<B>

interface Waiting<A, B> {
  readonly item: A
  readonly resolve: (value: B) => void
  readonly reject: (error: unknown) => void
  readonly leave: () => void
}

/**
 * Group commit: calls that come while batches are under way wait and go together in the next. A lone caller goes alone, at once; callers
 * who were answered together find themselves together again.
 */
export const createGather = <A, B>(options: GatherOptions<A, B>): Gather<A, B> => {
  const queue: Waiting<A, B>[] = []
  const line = { running: 0, woken: false, turnedAt: 0 }

  /** Who waits is shared out over the free lanes, so that one batch is decided while another is written. */
  const nextBatch = () => {
    const free = options.lanes - line.running
    const share = Math.ceil(queue.length / free)
    return queue.splice(0, Math.min(options.most, Math.max(options.least, share)))
  }
  const pump = () => {
    line.woken = false
    while (line.running < options.lanes && queue.length > 0) {
      const batch = nextBatch()
      line.running += 1
      void runBatch(options.run, batch).finally(() => {
        line.running -= 1
        wake()
      })
    }
  }
  // once all that follows from this answer has run: whoever was answered with it is back in the queue by then
  const wake = () => {
    if (line.woken || queue.length === 0) return
    line.woken = true
    // a storage that answers without the machine's help would never let anything else run
    if (performance.now() - line.turnedAt < LONGEST_TURN_MS) return process.nextTick(pump)
    setImmediate(() => {
      line.turnedAt = performance.now()
      pump()
    })
  }

  return (item, signal) =>
    new Promise<B>((resolve, reject) => {
      if (signal?.aborted) return reject(new OperationAborted(signal.reason))
      const abort = () => {
        const place = queue.indexOf(waiting)
        if (place < 0) return
        queue.splice(place, 1)
        reject(new OperationAborted(signal?.reason))
      }
      const leave = () => signal?.removeEventListener('abort', abort)
      const waiting: Waiting<A, B> = { item, resolve, reject, leave }
      signal?.addEventListener('abort', abort, { once: true })
      queue.push(waiting)
      wake()
    })
}

const LONGEST_TURN_MS = 10

const runBatch = async <A, B>(run: GatherOptions<A, B>['run'], batch: readonly Waiting<A, B>[]): Promise<void> => {
  for (const { leave } of batch) leave()
  try {
    const results = await run(batch.map(({ item }) => item))
    for (const [n, result] of results.entries()) batch[n]?.resolve(result)
    const left = new TypeError(`a batch of ${batch.length} answered ${results.length}`)
    for (const { reject } of batch.slice(results.length)) reject(left)
  } catch (error) {
    for (const { reject } of batch) reject(error)
  }
}
