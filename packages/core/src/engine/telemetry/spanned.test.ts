import { AsyncLocalStorage } from 'node:async_hooks'
import * as Effect from 'effect/Effect'
import { expect, test } from 'vitest'
import { CaseBusy, type EngineError } from '../../case/errors.ts'
import { noTelemetry, type Telemetry } from '../../ports/telemetry.ts'
import { port } from '../port.ts'
import { detached } from './detached.ts'
import { spanned } from './spanned.ts'

/** A telemetry whose active span is known to whoever asks inside, as OpenTelemetry's is. */
const tracing = () => {
  const active = new AsyncLocalStorage<string>()
  const ended: unknown[] = []
  const span: Telemetry['span'] = (name, attributes, run) =>
    active.run(name, async () => {
      const all = { ...attributes }
      try {
        return await run({ add: (more) => void Object.assign(all, more) })
      } catch (error) {
        Object.assign(all, { error: String(error) })
        throw error
      } finally {
        ended.push([name, all])
      }
    })
  return { telemetry: { ...noTelemetry, span }, active, ended }
}

const about = { name: 'siklus.relay', attributes: { tenant: 'kab' } } as const

test('what runs inside sees the span, before and after it waited; its answer comes through and is told', async () => {
  const { telemetry, active, ended } = tracing()
  const seen: unknown[] = []
  const look = port(async () => {
    seen.push(active.getStore())
    await new Promise((resolve) => setImmediate(resolve))
    seen.push(active.getStore())
    return 7
  })
  const answered = { ...about, ended: (answer: number) => ({ answer }) }
  const program = spanned({ telemetry }, answered, Effect.andThen(look, look))
  expect(await Effect.runPromise(Effect.tap(program, () => Effect.sync(() => seen.push(active.getStore()))))).toBe(7)
  expect(seen).toEqual(['siklus.relay', 'siklus.relay', 'siklus.relay', 'siklus.relay', undefined])
  expect(ended).toEqual([['siklus.relay', { tenant: 'kab', answer: 7 }]])
})

test('a failure stays the typed error it is, a defect a defect; both end the span', async () => {
  const { telemetry, ended } = tracing()
  const busy: Effect.Effect<number, EngineError> = Effect.fail(new CaseBusy('c1'))
  const caught = Effect.catchTag(spanned({ telemetry }, about, busy), 'CaseBusy', () => Effect.succeed(1))
  expect(await Effect.runPromise(caught)).toBe(1)
  const defect = new RangeError('broken')
  await expect(Effect.runPromise(spanned({ telemetry }, about, Effect.die(defect)))).rejects.toBe(defect)
  expect(ended).toMatchObject([
    ['siklus.relay', { error: expect.stringContaining('CaseBusy') }],
    ['siklus.relay', { error: 'RangeError: broken' }],
  ])
})

test('an interruption reaches what runs inside, and waits for what must not be cut off', async () => {
  const { telemetry, ended } = tracing()
  const gate = Promise.withResolvers<void>()
  const [begun, steps] = [Promise.withResolvers<void>(), [] as string[]]
  const write = Effect.uninterruptible(
    port(async () => {
      begun.resolve()
      await gate.promise
      steps.push('written')
    }),
  )
  const program = Effect.andThen(
    write,
    Effect.sync(() => steps.push('never')),
  )
  const end = new AbortController()
  const run = Effect.runPromiseExit(spanned({ telemetry }, about, program), { signal: end.signal })
  const over = run.then(() => steps.push('over'))
  await begun.promise
  end.abort()
  await new Promise((resolve) => setImmediate(resolve))
  expect(steps).toEqual([])
  gate.resolve()
  await over
  expect(steps).toEqual(['written', 'over'])
  expect(ended).toMatchObject([['siklus.relay', { error: expect.stringContaining('aborted') }]])
})

test('a telemetry that breaks afterwards does not undo what was done', async () => {
  const span: Telemetry['span'] = async (_name, _attributes, run) => {
    await run({ add: () => {} })
    throw new Error('the exporter is full')
  }
  expect(await Effect.runPromise(spanned({ telemetry: { ...noTelemetry, span } }, about, Effect.succeed(3)))).toBe(3)
})

test('what outlives its caller leaves its span behind', async () => {
  const active = new AsyncLocalStorage<string>()
  const seen = await active.run('boot', async () => {
    const loop = detached(async () => {
      await Promise.resolve()
      return active.getStore()
    })
    return [await loop, active.getStore()]
  })
  expect(seen).toEqual([undefined, 'boot'])
})
