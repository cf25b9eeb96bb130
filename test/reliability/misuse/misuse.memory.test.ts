import { expect, test } from 'vitest'
import { memoryTenants } from '../places.ts'
import { misuse } from './misuse.ts'

test('operations with anything wrong in them are refused by name', { timeout: 60_000 }, async () => {
  const { faults, endings } = await misuse({ calls: 2000, seed: 20260105, ground: memoryTenants() })
  expect(faults).toEqual([])
  expect(endings.InvalidEvent).toBeGreaterThan(1000)
})
