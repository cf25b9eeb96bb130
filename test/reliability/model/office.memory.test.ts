import { test } from 'vitest'
import { memoryTenants } from '../places.ts'
import { checkOffice } from './check-office.ts'

test('random courses leave the engine where the model says', { timeout: 60_000 }, () =>
  checkOffice({ runs: 150, most: 40, seed: 20260105, ground: memoryTenants() }),
)
