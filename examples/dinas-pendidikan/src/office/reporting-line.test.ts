import { expect, test } from 'vitest'
import type { Assignment, Unit } from './office.ts'
import { lastChange, reportingLine } from './reporting-line.ts'

const unit = (id: string, parent: string | null): Unit => ({ id, parent, name: id, kind: 'section', zone: 'WIB' })

const units = [unit('kota', null), unit('dinas', 'kota'), unit('bidang', 'dinas'), unit('seksi', 'bidang')]

const post = (person: string, place: string, more: Partial<Assignment> = {}): Assignment => ({
  person,
  unit: place,
  position: 'x',
  positionKind: 'pengawas',
  head: true,
  appointment: 'definitive',
  from: '2024-01-01',
  to: null,
  basis: 'x',
  ...more,
})

const staff = post('staf', 'seksi', { head: false })

const full = [post('wali', 'kota'), post('kadis', 'dinas'), post('kabid', 'bidang'), post('kasi', 'seksi'), staff]

const line = (assignments: readonly Assignment[], person: string, day = '2026-05-01') =>
  reportingLine({ units, assignments }, person, day)

const without = (person: string) => full.filter((each) => each.person !== person)

test.each([
  ['staf', 'kasi', 'kabid'],
  ['kasi', 'kabid', 'kadis'],
  ['kabid', 'kadis', 'wali'],
  ['kadis', 'wali', null],
  ['wali', null, null],
  ['siapa', null, null],
])('%s is assessed by %s, above whom stands %s', (person, assessor, superior) => {
  expect(line(full, person)).toEqual({ assessor, superior })
})

test('a vacant unit leaves its people without assessor, and the unit above without superior', () => {
  expect(line(without('kasi'), 'staf')).toEqual({ assessor: null, superior: null })
  expect(line(without('kabid'), 'staf')).toEqual({ assessor: 'kasi', superior: null })
})

test('who acts in a vacant post assesses its people; who acts for an absent head does not', () => {
  const acting = post('plt', 'seksi', { appointment: 'acting' })
  expect(line([...without('kasi'), acting], 'staf').assessor).toBe('plt')
  expect(line([acting, ...full], 'staf').assessor).toBe('kasi')
})

test('somebody who acts below his own unit is asked once', () => {
  const acting = post('kabid', 'seksi', { appointment: 'acting' })
  expect(line([...without('kasi'), acting], 'staf')).toEqual({ assessor: 'kabid', superior: 'kadis' })
  expect(line([...without('kasi'), acting], 'kabid')).toEqual({ assessor: 'kadis', superior: 'wali' })
})

test('the definitive post decides for somebody who also acts elsewhere', () => {
  const acting = post('staf', 'dinas', { appointment: 'acting', from: '2025-01-01' })
  expect(line([acting, ...without('kadis')], 'staf')).toEqual({ assessor: 'kasi', superior: 'kabid' })
})

test('posts count from their first to their last day', () => {
  const moved = [
    ...without('kasi'),
    post('lama', 'seksi', { to: '2026-06-30' }),
    post('baru', 'seksi', { from: '2026-07-01' }),
  ]
  expect(line(moved, 'staf', '2026-06-30').assessor).toBe('lama')
  expect(line(moved, 'staf', '2026-07-01').assessor).toBe('baru')
  expect(lastChange(moved)).toBe('2026-07-01')
})
