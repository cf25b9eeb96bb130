import { expect, inject, test } from 'vitest'
import { rentDatabase } from '../places.ts'
import { killProcesses } from './kills.ts'

test('a process that is killed anywhere loses nothing that it acknowledged and doubles nothing', {
  timeout: 120_000,
}, async () => {
  const { place, giveBack } = await rentDatabase(inject('postgres'))
  const { faults, violations } = await killProcesses(place, { kills: 10, seed: 20260105 })
  expect(violations).toEqual([])
  expect(faults).toBeGreaterThanOrEqual(10)
  await giveBack()
})
