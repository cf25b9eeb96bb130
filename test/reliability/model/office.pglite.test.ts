import { test } from 'vitest'
import { freshSchemaName, sharedPGlite } from '../../pglite.ts'
import { pgliteTenants } from '../places.ts'
import { checkOffice } from './check-office.ts'

test('random courses leave the engine on PGlite where the model says', { timeout: 60_000 }, async () => {
  const ground = await pgliteTenants(await sharedPGlite(), freshSchemaName())
  await checkOffice({ runs: 6, most: 30, seed: 20260106, ground })
})
