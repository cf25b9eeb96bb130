import { beforeAll, describe, expect, test } from 'vitest'
import { type Browse, browse } from '../../../../../test/pages/browse.ts'
import { cycleOf, type Office, openOffice } from '../../../../../test/pages/office.ts'
import { lia, wira } from '../../../../../test/pages/people.ts'
import { launchedOffice, planInForce } from '../../../../../test/pages/story.ts'
import { FORM } from '../work/rejected.ts'

const html = async (answer: Response | Promise<Response>, status = 200): Promise<string> => {
  const response = await answer
  expect(response.status).toBe(status)
  return response.text()
}

const hidden = (page: string, form: string, name: string): string => {
  const at = page.indexOf(`name="which" value="${form}"`)
  const rest = page.slice(at)
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(rest)?.[1] ?? ''
}

describe('launching', () => {
  let office: Office
  let site: Browse
  beforeAll(async () => {
    office = await openOffice()
    site = browse(office)
  })

  test('the preview names who gets a cycle with assessor and superior, who does not and why, and the times', async () => {
    const page = await html(site.get('/siklus/luncur?unit=seksi&tahun=2026', 'lia'))
    expect(page).toContain('Mendapat siklus (3)')
    expect(page).toContain('Kepala Seksi Kurikulum SD')
    expect(page).toContain('Luncurkan 3 siklus')
    expect(page).toContain('31 Jan 2026')
    const all = await html(site.get('/siklus/luncur?tahun=2026', 'lia'))
    expect(all).toContain('Jabatan kepala unit penilainya kosong')
    expect(all).toContain('Edi Susanto')
  })

  test('only admins see it, and an unknown unit is not found', async () => {
    expect((await site.get('/siklus/luncur?tahun=2026', 'sari')).status).toBe(403)
    expect((await site.post('/siklus/luncur', { tahun: '2026' }, 'sari')).status).toBe(403)
    expect((await site.get('/siklus/luncur?tahun=2026&unit=nowhere', 'lia')).status).toBe(404)
  })

  test('the launch answers person by person, a second one starts nobody twice, and exceptions stay listed', async () => {
    const first = await html(site.post('/siklus/luncur', { tahun: '2026', unit: 'seksi' }, 'lia'))
    expect(first).toContain('Dimulai (3)')
    expect(first).toContain('Wira Kusuma')
    const second = await html(site.post('/siklus/luncur', { tahun: '2026', unit: 'seksi' }, 'lia'))
    expect(second).toContain('Dimulai (0)')
    expect(second).toContain('Sudah memiliki siklus tahun ini')
    const exceptions = await html(site.get('/siklus/pengecualian?tahun=2026', 'lia'))
    expect(exceptions).toContain('id="exceptions-2026"')
    expect(exceptions).toContain('Edi Susanto')
    expect(exceptions).not.toContain('Sudah memiliki siklus tahun ini')
    expect((await office.services.cycles.list({ year: 2026 }, lia)).length).toBe(3)
  })
})

describe('the list', () => {
  let office: Office
  let site: Browse
  beforeAll(async () => {
    office = await launchedOffice()
    site = browse(office)
  })

  test('filters live in the address: unit, stage, overdue', async () => {
    const unit = await html(site.get('/siklus?tahun=2026&unit=bidang-lain', 'lia'))
    expect(unit).toContain('Raka Pratama')
    expect(unit).not.toContain('Wira Kusuma')
    const stage = await html(site.get('/siklus?tahun=2026&tahap=in-force', 'lia'))
    expect(stage).toContain('Tidak ada siklus yang cocok')
    expect(await html(site.get('/siklus?tahun=2026&tanda=overdue', 'lia'))).toContain('Tidak ada yang lewat tenggat')
    office.clock.set('2026-02-02T03:00:00.000Z')
    await office.settle()
    const late = await html(site.get('/siklus?tahun=2026&tanda=overdue&unit=seksi', 'lia'))
    expect(late).toContain('Rencana lewat tenggat')
    expect(late).toContain('Wira Kusuma')
    expect(late).not.toContain('Raka Pratama')
  })

  test('an employee sees the own cycle only, the head of a section those of the section', async () => {
    const own = await html(site.get('/siklus?tahun=2026', 'wira'))
    expect(own).toContain('Wira Kusuma')
    expect(own).not.toContain('Tono Hartono')
    const led = await html(site.get('/siklus?tahun=2026', 'sari'))
    expect(led).toContain('Tono Hartono')
    expect(led).not.toContain('Raka Pratama')
  })

  test('what the address says wrongly is ignored, not an error', async () => {
    expect(await html(site.get('/siklus?tahun=abc&tahap=xyz&tanda=!', 'lia'))).toContain('Wira Kusuma')
  })
})

describe('one cycle', () => {
  let office: Office
  let site: Browse
  let path: string
  beforeAll(async () => {
    office = await launchedOffice()
    site = browse(office)
    await planInForce(office)
    path = `/siklus/${(await cycleOf(office, 'wira')).cycle}`
  })

  const send = async (form: string, event: string, extra: { readonly [name: string]: string } = {}) => {
    const page = await html(site.get(path, 'lia'))
    const fields = {
      [FORM]: form,
      event,
      revision: hidden(page, form, 'revision'),
      key: hidden(page, form, 'key'),
      ...extra,
    }
    return { fields, answer: await site.post(path, fields, 'lia') }
  }

  test('shows plan, four reports, parties, and to each reader the acts of their role', async () => {
    const page = await html(site.get(path, 'lia'))
    expect(page).toContain('Rencana berlaku')
    expect(page.match(/id="child-/g)).toHaveLength(5)
    expect(page).toContain('Bram Siregar')
    expect(page).toContain('value="cycle.hold"')
    const owner = await html(site.get(path, 'wira'))
    expect(owner).toContain('value="cycle.revise"')
    expect(owner).not.toContain('value="cycle.hold"')
    expect((await site.get(path, 'raka')).status).toBe(404)
  })

  test('a hold without a reason comes back with the fault at its field, and holds nothing', async () => {
    const { answer } = await send('hold', 'cycle.hold', { reason: '  ' })
    const page = await html(answer, 422)
    expect(page).toContain('Isian ini wajib ditulis.')
    expect(page).toContain('href="#hold.reason"')
  })

  test('hold and resume; a double click holds once, a stale tab is told that the case has moved and keeps its words', async () => {
    const { fields, answer } = await send('hold', 'cycle.hold', { reason: 'Cuti besar' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe(path)
    expect((await site.post(path, fields, 'lia')).status).toBe(303)
    const stale = await site.post(
      path,
      { ...fields, key: 'another', event: 'cycle.cancel', which: 'cancel', reason: 'Salah orang' },
      'lia',
    )
    const page = await html(stale, 409)
    expect(page).toContain('Kasus ini sudah berpindah')
    expect(page).toContain('Salah orang')
    const cycle = path.split('/').at(-1) ?? ''
    const steps = await office.services.cycles.history({ case: cycle }, lia)
    expect(steps.filter(({ event }) => event.type === 'cycle.hold')).toHaveLength(1)
    expect(await html(site.get('/siklus?tanda=held', 'lia'))).toContain('Wira Kusuma')
    expect((await send('resume', 'cycle.resume')).answer.status).toBe(303)
    await office.settle()
  })

  test('an act that the page does not offer now is refused with the reason when it is sent all the same', async () => {
    const page = await html(site.get(path, 'lia'))
    expect(page).not.toContain('value="cycle.close"')
    const form = { which: 'close', event: 'cycle.close', revision: hidden(page, 'cancel', 'revision'), key: 'close-1' }
    expect(await html(site.post(path, form, 'lia'), 422)).toContain(
      'Tindakan ini tidak tersedia pada keadaan sekarang.',
    )
  })

  test('while the cycle is on hold, its parties read why they can do nothing', async () => {
    expect((await send('hold', 'cycle.hold', { reason: 'Cuti' })).answer.status).toBe(303)
    const page = await html(site.get(path, 'wira'))
    expect(page).toContain('Kasus ini sedang ditangguhkan.')
    expect(page).toContain('aria-disabled="true"')
    expect((await send('resume', 'cycle.resume')).answer.status).toBe(303)
  })

  test('somebody without the role is refused, an unknown act is none', async () => {
    const form = { which: 'hold', event: 'cycle.hold', reason: 'x', revision: '1', key: 'k' }
    const revision = String((await office.engine.in(office.tenant).load(path.split('/').at(-1) ?? '', wira)).revision)
    expect((await site.post(path, { ...form, revision }, 'wira')).status).toBe(403)
    expect((await site.post(path, { ...form, event: 'cycle.explode' }, 'lia')).status).toBe(422)
    expect((await site.post(path, form, 'raka')).status).toBe(404)
  })
})
