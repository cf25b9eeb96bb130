import { beforeAll, describe, expect, test } from 'vitest'
import { type Browse, browse } from '../../../../../test/pages/browse.ts'
import { cycleOf, type Office } from '../../../../../test/pages/office.ts'
import {
  launchedOffice,
  objectionFiled,
  planInForce,
  planSubmitted,
  reportSubmitted,
} from '../../../../../test/pages/story.ts'

const text = async (answer: Response | Promise<Response>): Promise<string> => {
  const response = await answer
  expect(response.status).toBe(200)
  return response.text()
}

describe('after the launch', () => {
  let office: Office
  let site: Browse
  beforeAll(async () => {
    office = await launchedOffice()
    site = browse(office)
  })

  test('the employee reads what to do next, until when, and the way to log the day', async () => {
    const { plan } = await cycleOf(office, 'wira')
    const html = await text(site.get('/', 'wira'))
    expect(html).toContain('Susun dan ajukan rencana Anda')
    expect(html).toContain(`href="/kerja/rencana/${plan}"`)
    expect(html).toContain('31 Jan 2026')
    expect(html).toContain('href="/kerja/catatan"')
    expect(html).toContain('Siklus saya 2026')
    expect(html).not.toContain('Kemajuan siklus')
  })

  test('the admin reads a funnel whose numbers equal the lists they open', async () => {
    const html = await text(site.get('/', 'lia'))
    const links = [...html.matchAll(/href="(\/siklus\?tahun=2026[^"]*tahap=[^"]*)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    )
    expect(links).toHaveLength(5)
    for (const href of links) {
      const list = await text(site.get(href, 'lia'))
      const rows = list.match(/<tr id="cycle-/g)?.length ?? 0
      const steps = await office.services.home.funnel({ year: 2026 }, { by: { person: 'lia' } })
      expect(rows).toBe(steps.find(({ stage }) => href.endsWith(`tahap=${stage}`))?.count)
    }
    expect(html).toContain('/siklus/pengecualian?tahun=2026')
  })

  test('what is overdue and on hold is counted as its list lists it', async () => {
    const own = await launchedOffice()
    const there = browse(own)
    own.clock.set('2026-02-02T03:00:00.000Z')
    await own.settle()
    const home = await text(there.get('/', 'lia'))
    const [, count] = /href="\/siklus\?tanda=overdue"><span class="stat-value">(\d+)/.exec(home) ?? []
    const list = await text(there.get('/siklus?tanda=overdue', 'lia'))
    expect(Number(count)).toBeGreaterThan(3)
    expect(list.match(/<tr id="cycle-/g)).toHaveLength(Number(count))
  })

  test('the head of the office reads the progress of her unit and no menu of the admin', async () => {
    const html = await text(site.get('/', 'dewi'))
    expect(html).toContain('Unit Anda, Dinas Pendidikan: siklus 2026')
    expect(html).toContain('unit=dinas')
    expect(html).not.toContain('href="/jejak"')
  })

  test('the auditor reads the newest cases', async () => {
    const html = await text(site.get('/', 'adi'))
    expect(html).toContain('Kasus terakhir dibuka')
    expect(html).toContain('href="/jejak"')
  })

  test('somebody without a cycle reads why, and somebody the office does not know reads nothing of it', async () => {
    expect(await text(site.get('/', 'edi'))).toContain('Anda belum memiliki siklus tahun ini')
    const answer = await site.get('/', 'nobody-known')
    expect(await answer.text()).not.toContain('Wira')
  })

  test('English is complete', async () => {
    const response = await site.request('/', { headers: { Cookie: 'siklus-locale=en' } }, 'wira')
    expect(await response.text()).toContain('Write and submit your plan')
  })
})

test('what waits for the assessor comes oldest first, and the team board shows where everybody stands', async () => {
  const office = await launchedOffice()
  const site = browse(office)
  await planSubmitted(office)
  const html = await text(site.get('/', 'sari'))
  const queue = html.slice(html.indexOf('id="waiting"'))
  expect(queue).toContain('Wira Kusuma')
  expect(html).toContain('Menunggu penilai')
  const team = html.slice(html.indexOf('id="team"'))
  expect(team).toContain('Wira Kusuma')
  expect(team).toContain('Tono Hartono')
  expect(team).toContain('belum pernah')
})

test('the queue is ordered by how long a case has waited', async () => {
  const office = await launchedOffice()
  const site = browse(office)
  await planInForce(office)
  await reportSubmitted(office)
  office.clock.set('2026-03-26T03:00:00.000Z')
  const tono = await cycleOf(office, 'tono')
  const { planning } = office.services
  const body = (await import('../../../../../test/pages/story.ts')).planBody
  await planning.save({ plan: tono.plan, seen: { revision: 1, edit: 0 }, body }, { by: { person: 'tono' } })
  await planning.submit({ plan: tono.plan, seen: { revision: 1, edit: 1 } }, { by: { person: 'tono' } })
  const html = await text(site.get('/antrean', 'sari'))
  expect(html.indexOf('Wira Kusuma')).toBeGreaterThan(0)
  expect(html.indexOf('Wira Kusuma')).toBeLessThan(html.indexOf('Tono Hartono'))
})

test('an objection comes to its decider with the day it is on', async () => {
  const office = await launchedOffice()
  const site = browse(office)
  await planInForce(office)
  const evaluation = await objectionFiled(office)
  office.clock.set('2027-01-28T01:00:00.000Z')
  const html = await text(site.get('/', 'bram'))
  expect(html).toContain(`href="/keberatan/${evaluation}"`)
  expect(html).toContain('Hari ke-3 dari 14')
  office.clock.set('2027-02-20T01:00:00.000Z')
  expect(await text(site.get('/', 'bram'))).toContain('Lewat 12 hari')
  expect(await text(site.get('/', 'tono'))).not.toContain('Keberatan yang harus diputus')
})

test('nobody signed in: 401 with the way to sign in, and no name of anybody', async () => {
  const office = await launchedOffice()
  const site = browse(office, { signInUrl: (back) => `/masuk?back=${encodeURIComponent(back)}` })
  const answer = await site.get('/')
  expect(answer.status).toBe(401)
  const html = await answer.text()
  expect(html).toContain('/masuk?back=%2F')
  expect(html).not.toContain('Wira')
})
