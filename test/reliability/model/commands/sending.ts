import fc from 'fast-check'
import { sendReal } from '../acting.ts'
import { type EventType, MOVES } from '../moves.ts'
import type { ModelCase, Office } from '../office.ts'
import { type ModelOutcome, type ModelSend, sendTo } from '../sending.ts'
import { command, hasCases, nextAct, same } from './command.ts'

type Who = readonly [person: string, onBehalfOf: string | null]

const WHO: readonly Who[] = [
  ...Array.from({ length: 3 }, (): Who => ['ani', null]),
  ...Array.from({ length: 3 }, (): Who => ['budi', null]),
  ['dewi', null],
  ['dewi', null],
  ['eko', null],
  ['citra', null],
  ['citra', 'ani'],
  ['citra', 'budi'],
  ['ani', 'budi'],
]

const TYPES: readonly EventType[] = ['note', 'ask', 'ask', 'return', 'grant', 'pause', 'go-on', 'found']

/** Mostly by somebody who may, now and then by anybody. */
const RIGHT: { readonly [role: string]: readonly [string, null] } = {
  owner: ['ani', null],
  clerk: ['budi', null],
  admin: ['dewi', null],
}

interface Shape {
  readonly at: number
  readonly type: EventType
  readonly who: Who | null
  readonly key: string | null
  readonly seen: 'nothing' | 'now' | 'before'
}

const shape: fc.Arbitrary<Shape> = fc.record({
  at: fc.nat(20),
  type: fc.constantFrom(...TYPES),
  who: fc.option(fc.constantFrom(...WHO), { freq: 2 }),
  key: fc.option(fc.constantFrom('i1', 'i2', 'i3')),
  seen: fc.constantFrom('nothing', 'nothing', 'nothing', 'now', 'before'),
})

const sendOf = (office: Office, { at, type, who, key, seen }: Shape, act: string): ModelSend => {
  const item = office.cases[at % office.cases.length] as ModelCase
  const [person, onBehalfOf] = who ?? RIGHT[MOVES[type].by[0] ?? ''] ?? ['ani', null]
  const ifRevision = seen === 'nothing' ? null : seen === 'now' ? item.revision : item.revision - 1
  return { case: item.name, type, act, person, onBehalfOf, key, ifRevision }
}

const textOf = ({ at, type, who, key, seen }: Shape): string =>
  `${type} to ${at} by ${who?.join(' for ') ?? 'whoever may'} under ${key} having seen ${seen}`

/** Somebody sends something. */
export const send = shape.map((given) =>
  command(
    textOf(given),
    async (office, real) => {
      const sent = sendOf(office, given, nextAct())
      same(textOf(given), await sendReal(real, sent), sendTo(office, sent))
      // what has no key is another act each time
      if (sent.key !== null) real.sends.push(sent)
    },
    hasCases,
  ),
)

/** The same again, word for word or changed: also long after. */
export const resend = fc.record({ at: fc.nat(20), changed: fc.boolean() }).map(({ at, changed }) =>
  command(
    `send number ${at} again${changed ? ', changed' : ''}`,
    async (office, real) => {
      const before = real.sends[at % Math.max(1, real.sends.length)]
      if (!before) return
      const sent = changed ? { ...before, act: nextAct() } : before
      same(`the repetition of ${sent.type}`, await sendReal(real, sent), sendTo(office, sent))
    },
    hasCases,
  ),
)

/** Two actors at once: it must have been one after the other. */
export const together = fc.tuple(shape, shape).map(([one, two]) =>
  command(
    `at once: ${textOf(one)}; ${textOf({ ...two, at: one.at })}`,
    async (office, real) => {
      const sends = [sendOf(office, one, nextAct()), sendOf(office, { ...two, at: one.at }, nextAct())] as const
      const is = await Promise.all(sends.map((sent) => sendReal(real, sent)))
      const orders = [
        [0, 1],
        [1, 0],
      ].map((order) => inOrder(office, sends, order))
      const found = orders.find(({ outcomes }) => JSON.stringify(outcomes) === JSON.stringify(is))
      if (!found)
        throw new Error(
          `two at once ended as ${JSON.stringify(is)}, ought to be one of ${JSON.stringify(orders.map(({ outcomes }) => outcomes))}`,
        )
      Object.assign(office, found.after)
    },
    hasCases,
  ),
)

const inOrder = (office: Office, sends: readonly ModelSend[], order: readonly number[]) => {
  const after = structuredClone(office)
  const outcomes: ModelOutcome[] = []
  for (const n of order) outcomes[n] = sendTo(after, sends[n] as ModelSend)
  return { after, outcomes }
}
