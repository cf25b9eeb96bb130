import { pglite } from '@siklus/storage/pglite'
import { expect, test } from 'vitest'
import { freshSchemaName, sharedPGlite } from '../../../test/pglite.ts'
import { openPerformance } from './performance-host.ts'

test('the dashboard of the guide greets the first admin under its path, and asks a stranger to sign in', async () => {
  const storage = pglite({ instance: await sharedPGlite(), schema: freshSchemaName() })
  const { app, engine, performance } = await openPerformance(storage, async (c) => {
    const person = c.req.header('X-Person')
    return person === undefined ? undefined : { person, name: person }
  })
  await using _ = engine
  expect(await performance.in('kota-andir').organisation.myRoles({ by: { person: 'ratna' } })).toEqual(['admin'])
  const page = await app.request('/kinerja', { headers: { 'X-Person': 'ratna' } })
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Kota Andir')
  const stranger = await app.request('/kinerja')
  expect(await stranger.text()).toContain('/masuk?kembali=')
})
