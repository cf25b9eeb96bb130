import { expect, test } from 'vitest'
import { noTelemetry, type Telemetry } from '../../ports/telemetry.ts'
import { guarded } from './guarded.ts'

const broken = () => {
  throw new Error('the exporter is broken')
}
const allBroken: Telemetry = { span: broken, past: broken, count: broken, measure: broken, gauge: broken, log: broken }

test('a telemetry that throws breaks nothing that it is told of', async () => {
  const telemetry = guarded(allBroken)
  telemetry.count('siklus.jobs', {})
  telemetry.measure('siklus.batch.size', 1, {})
  telemetry.gauge('siklus.feed.lag', 1, {})
  telemetry.past('siklus.feed', {}, 1)
  telemetry.log({ level: 'info', message: 'worker started', attributes: {} })
  expect(await telemetry.span('siklus.job', {}, async () => 'done')).toBe('done')
})

test('what runs in a span runs once, and its end is the answer, whatever becomes of the span', async () => {
  let runs = 0
  const late: Telemetry = {
    ...noTelemetry,
    span: async (_name, _attributes, run) => {
      await run({ add: broken })
      throw new Error('the span could not be exported')
    },
  }
  const answer = guarded(late).span('siklus.job', {}, async ({ add }) => {
    runs += 1
    add({ more: 1 })
    return runs
  })
  expect(await answer).toBe(1)
  const own = new Error('the job failed')
  const failing = guarded(late).span('siklus.job', {}, () => Promise.reject(own))
  await expect(failing).rejects.toBe(own)
  expect(runs).toBe(1)
})
