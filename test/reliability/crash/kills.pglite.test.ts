import { expect, test } from 'vitest'
import { rentDirectory } from '../places.ts'
import { killProcesses } from './kills.ts'

test('a process that is killed with its database in it leaves a folder that goes on', {
  timeout: 120_000,
}, async () => {
  const { place, giveBack } = await rentDirectory()
  const { faults, violations } = await killProcesses(place, { kills: 3, seed: 20260105 })
  expect(violations).toEqual([])
  expect(faults).toBeGreaterThanOrEqual(3)
  await giveBack()
})
