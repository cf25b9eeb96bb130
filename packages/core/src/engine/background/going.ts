import type { Worker } from './worker.ts'

/** What an engine has going in this process, so that it ends before the storage is released. */
export interface Going {
  /** Keeps a loop in mind until it ends. */
  loop(loop: Promise<void>): Promise<void>
  worker(worker: Worker): Worker
  /** Stops the workers. Fails where one cannot be stopped; the others are all the same. */
  drain(): Promise<void>
  /** Resolves when no loop is left. */
  quiet(): Promise<void>
}

/** Remembers loops and workers. */
export const createGoing = (): Going => {
  const loops = new Set<Promise<void>>()
  const workers: Worker[] = []
  return {
    loop: (loop) => {
      loops.add(loop)
      return loop.finally(() => loops.delete(loop))
    },
    worker: (worker) => {
      workers.push(worker)
      return worker
    },
    drain: async () => {
      const ended = await Promise.allSettled(workers.map((worker) => worker.stop()))
      for (const one of ended) if (one.status === 'rejected') throw one.reason
    },
    quiet: async () => void (await Promise.allSettled(loops)),
  }
}
