import { CaseNotFound, OperationAborted, TransitionRefused } from '@siklus/core'
import { expect, onTestFinished, test, vi } from 'vitest'
import { inMemory, openEngine } from './open-engine.ts'
import { look, walk, withdraw } from './walk.ts'

const open = async () => {
  const engine = await openEngine(inMemory())
  return { engine, org: engine.in('kota-andir') }
}
const by = { person: 'budi' }

test('the walk of the guide ends with an order, and the record of it is whole', async () => {
  const { engine, org } = await open()
  await using _ = engine
  expect(await walk(engine)).toEqual(['return: true', 'approve: true', 'ordered, revision 3'])
  const [item] = await org.list({}, { by })
  const seen = await look(engine, item?.id ?? '')
  expect(seen).toMatchObject({ found: item, waiting: [], findings: [] })
  const steps = seen.history.map(({ event, role }) => `${event.type} ${role}`)
  expect(steps).toEqual(['case.start owner', 'submit owner', 'approve head'])
})

test('a trip above the quota is refused with its article, and the button said so', async () => {
  const { engine, org } = await open()
  await using _ = engine
  await walk(engine, 3)
  const cites = [{ law: 'travel-rules', article: '4' }]
  const reasons = [{ code: 'trip.days.max30', params: { asked: 28, ordered: 3 }, cites }]
  const refused = walk(engine, 28)
  await expect(refused).rejects.toBeInstanceOf(TransitionRefused)
  await expect(refused).rejects.toMatchObject({ reasons })
  const [item] = await org.list({ status: 'active' }, { by })
  expect(await org.can(item?.id ?? '', { by })).toMatchObject([
    { event: 'return', allowed: true },
    { event: 'approve', allowed: false, reasons },
  ])
})

test('an act answers with the case, the reasons or a typed error', async () => {
  const { engine, org } = await open()
  await using _ = engine
  const own = { by: { person: 'ani' }, parties: [{ role: 'owner', person: 'ani', basis: 'own request' }] }
  const { id } = await org.start('trip', { place: 'Bandung', days: 1 }, own)
  const { signal } = new AbortController()
  expect((await withdraw(engine, id, AbortSignal.abort())).error).toBeInstanceOf(OperationAborted)
  expect((await withdraw(engine, id, signal)).case).toMatchObject({ state: 'withdrawn', status: 'done' })
  expect((await withdraw(engine, id, signal)).refused).toEqual([{ code: 'case.finished' }])
  const { error } = await withdraw(engine, 'x', signal)
  expect(error).toBeInstanceOf(CaseNotFound)
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({
    _tag: 'CaseNotFound',
    message: expect.stringContaining('no case x'),
  })
})

test('nobody approves his own trip', async () => {
  const { engine, org } = await open()
  await using _ = engine
  const parties = ['owner', 'head'].map((role) => ({ role, person: 'ani', basis: 'acting' }))
  const start = org.start('trip', { place: 'Bandung', days: 1 }, { by: { person: 'ani' }, parties })
  await expect(start).rejects.toThrow(/'ani' would be 'owner' and 'head'/)
})

test('the smallest host grants a leave', async () => {
  const told = vi.spyOn(console, 'log').mockImplementation(() => {})
  onTestFinished(() => told.mockRestore())
  await import('./smallest.ts')
  expect(told.mock.calls).toEqual([['granted']])
})
