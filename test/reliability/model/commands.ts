import { ANCHOR_READER, SYSTEM } from '@siklus/core'
import fc from 'fast-check'
import { dewi } from '../world/people.ts'
import { petitionOneToTwo } from '../world/petition-migration.ts'
import { sendReal, startReal } from './acting.ts'
import { demandSame } from './compare.ts'
import { type EventType, fire, MOVES, settleOffice } from './moves.ts'
import { arm, caseNamed, isDue, isOver, type ModelCase, type Office } from './office.ts'
import { orgOf, type Real, reopen } from './real.ts'
import { type ModelOutcome, type ModelSend, sendTo } from './sending.ts'

type Command = fc.AsyncCommand<Office, Real>

/** A command that is compared with the model when it is done. `run` answers by changing both. */
const command = (
  text: string,
  run: (office: Office, real: Real) => Promise<void>,
  check = (_: Office) => true,
): Command => ({
  check,
  toString: () => text,
  run: async (office, real) => {
    await run(office, real)
    await demandSame(office, real)
  },
})

// acts are counted over a whole run, so that each has a name of its own
let acts = 0
const nextAct = (): string => {
  acts += 1
  return `act-${acts}`
}

const same = (what: string, is: ModelOutcome, ought: ModelOutcome): void => {
  if (JSON.stringify(is) !== JSON.stringify(ought))
    throw new Error(`${what} ended as ${JSON.stringify(is)}, ought to be ${JSON.stringify(ought)}`)
}

const hasCases = ({ cases }: Office): boolean => cases.length > 0

const start = fc
  .record({ version: fc.constantFrom(1 as const, 2 as const), key: fc.option(fc.constantFrom('k1', 'k2')) })
  .map(({ version, key }) =>
    command(`start version ${version} under ${key}`, async (office, real) => {
      const act = nextAct()
      const known = key === null ? undefined : office.startKeys[key]
      const id = await startReal(real, { version, key, act })
      if (known !== undefined) {
        // an engine of the first version does not know what became of a petition of the second
        const ought = version < caseNamed(office, known).version ? 'UnknownWorkflow' : known
        if (id !== ought) throw new Error(`start key ${key} gave ${id}, ought to be ${ought}`)
        return
      }
      real.acknowledged.set(act, { caseId: id, revision: 1 })
      if (key !== null) office.startKeys[key] = id
      const tally = { notes: 0, asks: 0, returns: 0, lapses: 0, done: 0 }
      const item: ModelCase = {
        ...{ name: id, kind: 'petition', parent: null, version, work: 'fresh', held: false, revision: 1 },
        ...{ tally, papers: 0, timer: null },
      }
      arm(office, item)
      office.cases.push(item)
    }),
  )

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

const send = shape.map((given) =>
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
const resend = fc.record({ at: fc.nat(20), changed: fc.boolean() }).map(({ at, changed }) =>
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
const together = fc.tuple(shape, shape).map(([one, two]) =>
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

const forward = fc.integer({ min: 1, max: 24 * 9 }).map((hours) =>
  command(`${hours} hours pass`, async (office, real) => {
    office.now = Date.parse(real.clock.forward(hours))
  }),
)

const settle = fc.constant(null).map(() =>
  command('settle', async (office, real) => {
    await orgOf(real).settle()
    settleOffice(office)
  }),
)

const bulk = fc.constantFrom('pause' as const, 'go-on' as const).map((type) =>
  command(`${type} in bulk`, async (office, real) => {
    const act = `bulk-${nextAct()}`
    real.tried.add(act)
    const filter = { workflow: 'petition', status: 'active' as const }
    const { run } = await orgOf(real).bulk.preview(
      { send: { type, act }, filter },
      { by: dewi, reason: 'Libur bersama' },
    )
    const { total, done, failed } = await orgOf(real).bulk.run(run.id, { by: dewi, batch: 2 })
    const targets = office.cases.filter((item) => item.kind === 'petition' && !isOver(item))
    const outcomes = targets.map(({ name }) =>
      sendTo(office, { case: name, type, act, person: 'dewi', onBehalfOf: null, key: null, ifRevision: null }),
    )
    const ought = { total: targets.length, done: outcomes.filter((one) => 'revision' in one).length }
    if (total !== ought.total || done !== ought.done || failed !== total - done)
      throw new Error(`the run counts ${total}, ${done}, ${failed}, ought to be ${JSON.stringify(ought)}`)
  }),
)

const migrate = fc.constant(null).map(() =>
  command('migrate', async (office, real) => {
    const { done, failed } = await orgOf(real).versions.migrate(petitionOneToTwo, {
      by: dewi,
      reason: 'Alur baru',
      batch: 2,
    })
    const live = office.cases.filter((item) => item.kind === 'petition' && item.version === 1 && !isOver(item))
    for (const item of live) {
      if (isDue(office, item)) fire(office, item)
      item.version = 2
      item.revision += 1
    }
    if (done !== live.length || failed !== 0)
      throw new Error(`the migration did ${done} and not ${failed} of ${live.length}`)
  }),
)

const crash = fc.constant(null).map(() => command('crash', (_, real) => reopen(real)))

const purge = fc.constant(null).map(() =>
  command('purge', async (_, real) => {
    real.purged = true
    const readers = ['relay', ANCHOR_READER]
    const asked = { tenant: real.tenant, before: real.clock.iso(), limit: 1000, readers, waitFor: 'readers' as const }
    await real.stage.storage.purge(asked)
  }),
)

const seal = fc
  .constant(null)
  .map(() => command('seal', async (_, real) => void (await orgOf(real).anchors.seal({ by: SYSTEM }))))

const extend = fc
  .record({
    delay: fc.constantFrom('staleDue', 'answerDue'),
    days: fc.integer({ min: 1, max: 12 }),
    more: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ delay, days, more }) =>
    command(`extend ${delay} of ${days} days by ${more}`, async (office, real) => {
      const [from, to, until] = [0, days, days + more].map((day) => office.now + day * 86_400_000) as [
        number,
        number,
        number,
      ]
      const iso = (at: number) => new Date(at).toISOString()
      const ask = {
        workflow: 'petition',
        deadlines: [delay],
        unit: 'root/',
        from: iso(from),
        to: iso(to),
        until: iso(until),
      }
      await orgOf(real).extensions.grant(ask, { by: dewi, reason: 'Banjir' })
      office.extensions.push({ delay, from, to, until })
    }),
  )

const delegate = fc
  .record({
    pair: fc.constantFrom(['ani', 'citra'], ['budi', 'citra'], ['budi', 'ani']),
    hours: fc.integer({ min: 1, max: 96 }),
  })
  .map(({ pair: [person = '', to = ''], hours }) =>
    command(`${person} delegates to ${to} for ${hours} hours`, async (office, real) => {
      const until = office.now + hours * 3_600_000
      office.delegations.push({ person, to, until })
      const basis = 'SK 2/2026'
      real.delegations.push({ person, to, basis, from: real.clock.iso(), until: new Date(until).toISOString() })
    }),
  )

/** Everything that may happen to an office. */
export const officeCommands = (most: number): fc.Arbitrary<Iterable<Command>> =>
  fc.commands(
    [
      start,
      send,
      send,
      send,
      send,
      together,
      resend,
      forward,
      settle,
      settle,
      bulk,
      migrate,
      crash,
      purge,
      seal,
      extend,
      delegate,
    ],
    {
      maxCommands: most,
      size: 'max',
    },
  )
