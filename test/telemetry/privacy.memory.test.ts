import { expect, test } from 'vitest'
import { busyOffice, MARK } from './busy-office.ts'
import { recordedOtel } from './recorded-otel.ts'

test('no span, number or line repeats a name, a key, a reason, a text or an id of an office in which everything happens', async () => {
  const told = recordedOtel()
  const { ids, errors } = await busyOffice(told.telemetry)
  const text = told.text()
  for (const name of ['siklus.job', 'siklus.bulk', 'siklus.migration', 'job failed']) expect(text).toContain(name)
  // the host hears more than that: it is the same errors
  expect(errors.filter((error) => error.includes(MARK)).length).toBeGreaterThan(2)
  expect(text).not.toContain(MARK)
  expect(ids.length).toBeGreaterThan(7)
  for (const id of ids) expect(text).not.toContain(id)
})
