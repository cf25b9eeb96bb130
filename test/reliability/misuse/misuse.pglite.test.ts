import { expect, test } from 'vitest'
import { freshSchemaName, sharedPGlite } from '../../pglite.ts'
import { pgliteTenants } from '../places.ts'
import { misuse } from './misuse.ts'

test('what is let through is nothing that the database cannot take', { timeout: 60_000 }, async () => {
  const ground = await pgliteTenants(await sharedPGlite(), freshSchemaName())
  const { faults } = await misuse({ calls: 1000, seed: 20260106, ground })
  expect(faults).toEqual([])
})
