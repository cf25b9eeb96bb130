import type { Change, OpenStorage, Storage } from '@siklus/core'

/** Chooses a whole number from 0 to below `n`. */
export type Choose = (n: number) => number

/** A storage whose outbox reaches the relay late, doubled and out of order, as a chooser says. */
export interface RelaySchedule {
  readonly storage: Storage
  /** From now on everything arrives: what is still under way, and everything that ever was once more, in any order. */
  calm(): void
}

/** Wraps a storage. Only the relay may read the outbox through it: the cursor is the schedule's own. */
export const relaySchedule = (inner: Storage, choose: Choose): RelaySchedule => {
  const box: Box = { waiting: [], arrived: [], seen: null, calm: false }
  return {
    storage: {
      name: `${inner.name}, out of order`,
      open: async (catalog) => wrap(await inner.open(catalog), box, choose),
    },
    calm: () => {
      box.calm = true
      box.waiting.push(...shuffled(box.arrived, choose))
    },
  }
}

interface Box {
  readonly waiting: Change[]
  readonly arrived: Change[]
  seen: string | null
  calm: boolean
}

const wrap = (opened: OpenStorage, box: Box, choose: Choose): OpenStorage => ({
  ...opened,
  cursor: async () => null,
  advance: async () => true,
  changes: async (tenant) => {
    for (;;) {
      const fresh = await opened.changes(tenant, box.seen, 200)
      box.waiting.push(...fresh)
      const last = fresh.at(-1)
      if (last === undefined) return box.calm ? box.waiting.splice(0) : someOf(box, choose)
      box.seen = last.cursor
    }
  },
})

/** Some of what waits, in an order of its own, and perhaps something that arrived before. */
const someOf = (box: Box, choose: Choose): readonly Change[] => {
  const batch: Change[] = []
  while (box.waiting.length > 0 && choose(4) > 0) batch.push(...box.waiting.splice(nextOf(box.waiting, choose), 1))
  box.arrived.push(...batch)
  const again = batch.length > 0 && choose(3) === 0 ? box.arrived[choose(box.arrived.length)] : undefined
  return again === undefined ? batch : shuffled([...batch, again], choose)
}

/** Any of what waits; but no hold overtakes the start of a child, since a relay reads the messages of one case in their order. */
const nextOf = (waiting: readonly Change[], choose: Choose): number => {
  const at = choose(waiting.length)
  const chosen = waiting[at]
  const start = waiting.findIndex(({ caseId, messages }) => caseId === chosen?.caseId && messages.some(isStart))
  return chosen?.messages.some(isWordOfHold) && start !== -1 && start < at ? start : at
}

const isStart = ({ kind }: Change['messages'][number]): boolean => kind === 'start'

const isWordOfHold = (message: Change['messages'][number]): boolean =>
  message.kind === 'tell' && ['case.hold', 'case.resume'].includes(message.event.type)

const shuffled = <A>(list: readonly A[], choose: Choose): readonly A[] => {
  const left = [...list]
  return list.flatMap(() => left.splice(choose(left.length), 1))
}
