import type { Change, OpenStorage, Storage } from '@siklus/core'
import type { Choose } from './chooser.ts'

/** A storage whose outbox reaches the relay late, doubled and out of order, as a chooser says. */
export interface RelaySchedule {
  readonly storage: Storage
  /** From now on everything arrives at once and in order; what is still under way first, in any order. So it is in the beginning. */
  calm(): void
  /** From now on it does not. */
  rage(): void
  /** About half of what has ever arrived comes once more, in any order. */
  again(): void
}

/** Wraps a storage. Only the relay may read the outbox through it: the cursor is the schedule's own. */
export const relaySchedule = (inner: Storage, choose: Choose): RelaySchedule => {
  const box: Box = { waiting: [], stuck: [], arrived: [], seen: null, calm: true, raged: false }
  return {
    storage: {
      name: `${inner.name}, out of order`,
      open: async (catalog) => wrap(await inner.open(catalog), box, choose),
    },
    calm: () => {
      box.calm = true
    },
    rage: () => {
      box.calm = false
      box.raged = true
    },
    again: () => {
      const half = box.arrived.filter(() => choose(2) === 0)
      box.waiting.push(...shuffled(half, choose))
    },
  }
}

interface Box {
  readonly waiting: Change[]
  /** What a relay has read and does not get round to for a long time. */
  readonly stuck: Change[]
  readonly arrived: Change[]
  seen: string | null
  calm: boolean
  /** Whether what is under way may be out of order. */
  raged: boolean
}

const wrap = (opened: OpenStorage, box: Box, choose: Choose): OpenStorage => ({
  ...opened,
  cursor: async () => null,
  advance: async () => true,
  changes: async (tenant) => {
    for (;;) {
      const fresh = await opened.changes(tenant, box.seen, 200)
      for (const change of fresh) (!box.calm && choose(6) === 0 ? box.stuck : box.waiting).push(change)
      const last = fresh.at(-1)
      if (last === undefined) return box.calm ? allOf(box, choose) : someOf(box, choose)
      box.seen = last.cursor
    }
  },
})

const allOf = (box: Box, choose: Choose): readonly Change[] => {
  const { waiting, stuck, arrived, raged } = box
  const batch = raged ? drawn({ waiting: [...stuck, ...waiting], stuck: [] }, choose) : [...waiting]
  for (const list of [waiting, stuck]) list.length = 0
  box.raged = false
  arrived.push(...batch)
  return batch
}

const drawn = (left: Pick<Box, 'waiting' | 'stuck'>, choose: Choose): readonly Change[] => {
  const batch: Change[] = []
  while (left.waiting.length > 0) batch.push(...next(left, choose))
  return batch
}

/** Some of what waits, in an order of its own, and perhaps something that arrived before. */
const someOf = ({ waiting, stuck, arrived }: Box, choose: Choose): readonly Change[] => {
  const batch: Change[] = []
  if (choose(25) === 0) waiting.push(...stuck.splice(0))
  while (waiting.length > 0 && choose(4) > 0) batch.push(...next({ waiting, stuck }, choose))
  arrived.push(...batch)
  const again = batch.length > 0 && choose(3) === 0 ? arrived[choose(arrived.length)] : undefined
  return again === undefined ? batch : batch.toSpliced(choose(batch.length), 0, again)
}

/**
 * Any of what waits. But no hold overtakes the start of a child: a relay reads the messages of one case in their order, so whoever brings
 * the hold has brought the start before.
 */
const next = ({ waiting, stuck }: Pick<Box, 'waiting' | 'stuck'>, choose: Choose): readonly Change[] => {
  const [chosen] = waiting.splice(choose(waiting.length), 1)
  if (!chosen?.messages.some(isWordOfHold)) return chosen === undefined ? [] : [chosen]
  return [...[waiting, stuck].flatMap((list) => takeStarts(list, chosen.caseId)), chosen]
}

const takeStarts = (list: Change[], caseId: string): readonly Change[] => {
  const starts = list.filter((change) => change.caseId === caseId && change.messages.some(isStart))
  for (const start of starts) list.splice(list.indexOf(start), 1)
  return starts
}

const isStart = ({ kind }: Change['messages'][number]): boolean => kind === 'start'

const isWordOfHold = (message: Change['messages'][number]): boolean =>
  message.kind === 'tell' && ['case.hold', 'case.resume'].includes(message.event.type)

const shuffled = <A>(list: readonly A[], choose: Choose): readonly A[] => {
  const left = [...list]
  return list.flatMap(() => left.splice(choose(left.length), 1))
}
