import { ANCHOR_READER, SYSTEM } from '@siklus/core'
import fc from 'fast-check'
import { dewi } from '../../world/people.ts'
import { petitionOneToTwo } from '../../world/petition-migration.ts'
import { fire, settleOffice } from '../moves.ts'
import { isDue, isOver } from '../office.ts'
import { orgOf, reopen } from '../real.ts'
import { sendTo } from '../sending.ts'
import { command, nextAct } from './command.ts'

/** Time passes. */
export const forward = fc.integer({ min: 1, max: 24 * 9 }).map((hours) =>
  command(`${hours} hours pass`, async (office, real) => {
    office.now = Date.parse(real.clock.forward(hours))
  }),
)

/** Background work takes its turn. */
export const settle = fc.constant(null).map(() =>
  command('settle', async (office, real) => {
    await orgOf(real).settle()
    settleOffice(office)
  }),
)

/** The admin acts on all petitions. */
export const bulk = fc.constantFrom('pause' as const, 'go-on' as const).map((type) =>
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

/** The admin moves all petitions to the second version. */
export const migrate = fc.constant(null).map(() =>
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

/** The process ends and another one opens. */
export const crash = fc.constant(null).map(() => command('crash', (_, real) => reopen(real)))

/** Old changes are dropped from the outbox. */
export const purge = fc.constant(null).map(() =>
  command('purge', async (_, real) => {
    real.purged = true
    const readers = ['relay', ANCHOR_READER]
    const asked = { tenant: real.tenant, before: real.clock.iso(), limit: 1000, readers, waitFor: 'readers' as const }
    await real.stage.storage.purge(asked)
  }),
)

/** The day is sealed. */
export const seal = fc
  .constant(null)
  .map(() => command('seal', async (_, real) => void (await orgOf(real).anchors.seal({ by: SYSTEM }))))

/** The admin extends a deadline for everybody. */
export const extend = fc
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

/** Somebody lets somebody else act for him. */
export const delegate = fc
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
