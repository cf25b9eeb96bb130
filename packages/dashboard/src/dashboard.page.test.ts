import { CaseBusy, StorageUnavailable } from '@siklus/core'
import { createDashboard } from '@siklus/dashboard'
import { Hono } from 'hono'
import { beforeAll, expect, test } from 'vitest'
import { browse } from '../../../test/pages/browse.ts'
import type { Office } from '../../../test/pages/office.ts'
import { launchedOffice } from '../../../test/pages/story.ts'

let office: Office
beforeAll(async () => {
  office = await launchedOffice()
})

test('under any path of a host, every link leads below it', async () => {
  const host = new Hono().route(
    '/pemda/kinerja',
    createDashboard({
      ...{ engine: office.engine, performance: office.performance, tenant: office.tenant, clock: office.clock },
      tenantName: 'Dinas Uji',
      identify: async () => ({ person: 'lia', name: 'Lia' }),
    }),
  )
  for (const path of ['', '/siklus?tahun=2026', '/siklus/luncur', '/unit', '/jejak', '/tim']) {
    const answer = await host.request(`http://kinerja.test/pemda/kinerja${path}`)
    expect(answer.status).toBe(200)
    const links = [...(await answer.text()).matchAll(/(?:href|action|hx-get|hx-sse:connect)="(\/[^"]*)"/g)].map(
      ([, to = '']) => to,
    )
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((to) => !to.startsWith('/pemda/kinerja'))).toEqual([])
  }
  const api = await host.request('http://kinerja.test/pemda/kinerja/api/nothing')
  expect(await api.json()).toMatchObject({ error: { tag: 'NotFound' } })
})

test('the menu holds what the person has something to do with', async () => {
  const site = browse(office)
  const menu = async (person: string) => {
    const html = await (await site.get('/unit', person)).text()
    const nav = html.slice(html.indexOf('<nav id="nav"'), html.indexOf('</nav>'))
    return [...nav.matchAll(/href="([^"]+)"/g)].map(([, path]) => path)
  }
  expect(await menu('wira')).toEqual(['/', '/kerja/catatan', '/unit', '/aturan'])
  expect(await menu('sari')).toEqual(['/', '/kerja/catatan', '/tim', '/unit', '/siklus', '/aturan'])
  expect(await menu('lia')).toEqual(['/', '/unit', '/siklus', '/aturan', '/jejak'])
  expect(await menu('edi')).toEqual(['/', '/unit', '/aturan'])
})

test('an outage is a 503 that says so; a case somebody else holds is a conflict; neither shows the driver’s words', async () => {
  const failing = (error: Error) =>
    browse({
      ...office,
      engine: {
        ...office.engine,
        in: () => ({ ...office.engine.in(office.tenant), list: () => Promise.reject(error) }),
      },
    })
  const down = failing(new StorageUnavailable('password authentication failed for user postgres', { retryable: true }))
  const answer = await down.get('/jejak', 'adi')
  expect(answer.status).toBe(503)
  const html = await answer.text()
  expect(html).toContain('Layanan sedang tidak tersedia')
  expect(html).not.toContain('password')
  const busy = await failing(new CaseBusy('x')).get('/jejak', 'adi')
  expect(busy.status).toBe(409)
  expect(await busy.text()).toContain('sedang dipakai proses lain')
})

test('somebody who acts on behalf of another reads nothing here: no stored delegation lets them', async () => {
  const site = browse(office, {
    identify: async () => ({ person: 'tono', name: 'Tono', onBehalfOf: { person: 'wira', basis: 'Surat kuasa' } }),
  })
  expect((await site.get('/api/cases', 'tono')).status).toBe(200)
  expect(await (await site.get('/api/cases', 'tono')).json()).toEqual({ cases: [], next: null })
})
