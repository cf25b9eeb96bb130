import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { browse } from '../../../../../test/pages/browse.ts'
import { cycleOf } from '../../../../../test/pages/office.ts'
import { lia, sari, wira } from '../../../../../test/pages/people.ts'
import { launchedOffice, planInForce, reportSubmitted } from '../../../../../test/pages/story.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

test('look', async () => {
  const browser = await chromium.connect(inject('browser'))
  const office = await launchedOffice()
  await planInForce(office)
  await reportSubmitted(office)
  await office.services.reporting.review({ report: (await cycleOf(office, 'wira')).reports[0] ?? '' }, sari)
  office.clock.set('2027-01-05T01:00:00.000Z')
  await office.settle()
  const { evaluation, cycle } = await cycleOf(office, 'wira')
  const site = browse(office)
  const seat = async (person: string, scheme: 'light' | 'dark', width: number) => {
    const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 }, bypassCSP: true })
    const page = await context.newPage()
    page.on('console', (m) => console.log(person, 'console', m.text().slice(0, 200)))
    await page.route('**/*', async (route) => {
      const q = route.request()
      const u = new URL(q.url())
      const answer = await site.app.request(q.url(), { method: q.method(), headers: { ...(await q.allHeaders()), 'X-Person': person }, ...(q.postData() ? { body: q.postData() } : {}) })
      if (u.pathname === '/peristiwa') return route.abort()
      const headers: Record<string, string> = {}
      answer.headers.forEach((v, k) => { if (k !== 'content-encoding') headers[k] = v })
      headers['content-security-policy'] = ''
      await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) })
    })
    return page
  }
  const problems: string[] = []
  const look = async (person: string, path: string, name: string, act?: (page: Awaited<ReturnType<typeof seat>>) => Promise<void>) => {
    for (const [scheme, width] of [['light', 1280], ['dark', 390]] as const) {
      const page = await seat(person, scheme, width)
      await page.goto(`http://kinerja.test${path}`)
      if (act) await act(page)
      await page.screenshot({ path: `/tmp/look-${name}-${width}.png`, fullPage: true })
      await page.evaluate(axe)
      const found = await page.evaluate(() => (globalThis as any).axe.run())
      for (const v of found.violations) problems.push(`${name} ${width} ${v.id}: ${v.nodes.map((n: any) => n.html.slice(0, 160)).join(' | ')}`)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (over > 0) problems.push(`${name} ${width} overflows by ${over}`)
      await page.context().close()
    }
  }
  await look('wira', `/evaluasi/${evaluation}`, 'self')
  office.clock.set('2027-01-25T01:00:00.000Z')
  await office.settle()
  await look('sari', `/evaluasi/${evaluation}`, 'rate', async (page) => {
    await page.locator('input[name=resultRating][value=above]').check()
    await page.locator('input[name=behaviourRating][value=above]').check()
    await page.getByRole('button', { name: 'Lihat predikat' }).click()
    await page.locator('#foreseen .chosen').waitFor()
    expect(page.url()).not.toContain('pratinjau')
  })
  const { evaluating, followUps } = office.services
  await evaluating.rate({ evaluation, resultRating: 'above', behaviourRating: 'meets', note: 'Catatan' }, sari)
  await look('lia', `/evaluasi/${evaluation}`, 'calibrate')
  await evaluating.publish({ evaluation }, lia)
  await evaluating.acknowledge({ evaluation }, wira)
  await look('wira', `/evaluasi/${evaluation}`, 'window')
  await evaluating.object({ evaluation, grounds: 'Capaian triwulan III belum dihitung' }, wira)
  await evaluating.respond({ evaluation, statement: 'Sudah dihitung' }, sari)
  await look('bram', `/keberatan/${evaluation}`, 'decide')
  await evaluating.reject({ evaluation, reason: 'Tetap' }, { by: { person: 'bram' } })
  await office.settle()
  await followUps.add({ cycle, kind: 'recognition', text: 'Piagam', dueOn: '2027-03-01' }, sari)
  await look('sari', `/tindak-lanjut/${cycle}`, 'follow', async (page) => { for (const d of await page.locator('details').all()) await d.evaluate((e: any) => { e.open = true }) })
  console.log(problems.join('\n') || 'clean')
  await browser.close()
}, 300_000)
