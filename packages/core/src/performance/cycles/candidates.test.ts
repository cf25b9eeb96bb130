import { expect, test } from 'vitest'
import type { Assignment, Person, Unit } from '../organisation/organisation.ts'
import { type Muster, muster } from './candidates.ts'

const unit = (id: string, parent: string | null, path: string): Unit => ({
  ...{ id, parent, path, name: id, kind: 'x', zone: id === 'section' ? 'Asia/Makassar' : null },
  ...{ from: '2020-01-01', to: null },
})
const units = [unit('office', null, 'office/'), unit('section', 'office', 'office/section/')]

const post = (person: string, of: string, head: boolean): Assignment => ({
  ...{ person, unit: of, position: 'post', positionKind: 'x', head, appointment: 'definitive' },
  ...{ from: '2020-01-01', to: null, basis: 'decree' },
})

const person = (id: string, more: Partial<Person> = {}): Person => ({
  ...{ id, name: `Name of ${id}`, nip: null, kind: 'PNS', rank: null, inactiveFrom: null },
  ...more,
})

const all = (heads: readonly Assignment[], started: readonly string[] = []): Muster => ({
  on: '2026-01-05',
  line: { units: new Map(units.map((one) => [one.id, one])), heads },
  started: new Set(started),
  named: (id) => ({ id, name: `Name of ${id}` }),
})

const dewi = post('dewi', 'office', true)
const sari = post('sari', 'section', true)
const wira = post('wira', 'section', false)
const placed = (assignment: Assignment | null, more: Partial<Person> = {}) => ({
  person: person(assignment?.person ?? 'nobody', more),
  assignment,
  unit: units.find(({ id }) => id === assignment?.unit) ?? null,
})

test('a candidate has unit, zone, assessor and superior with their reasons', () => {
  const { candidates, leftOut } = muster(all([dewi, sari]), [placed(wira)])
  expect(leftOut).toEqual([])
  expect(candidates).toMatchObject([
    {
      ...{
        person: { id: 'wira', name: 'Name of wira' },
        unit: 'office/section/',
        zone: 'Asia/Makassar',
        unitHead: false,
      },
      assessor: { id: 'sari', because: { code: 'head-of-unit' } },
      superior: { id: 'dewi', because: { code: 'head-of-parent-unit' } },
    },
  ])
})

test('the head of a unit gets a cycle as such; without a superior it is told, not left out', () => {
  const { candidates } = muster(all([dewi, sari]), [placed(sari)])
  expect(candidates).toMatchObject([{ unitHead: true, assessor: { id: 'dewi' }, superior: null }])
})

test.each<[string, Muster, ReturnType<typeof placed>, string]>([
  ['without an assessor above', all([dewi, sari]), placed(dewi), 'no-parent-unit'],
  ['whose unit has no head', all([dewi]), placed(wira), 'vacant-head'],
  ['without a position', all([dewi, sari]), placed(null), 'no-position'],
  ['who was elected', all([dewi, sari]), placed(wira, { kind: 'ELECTED' }), 'elected'],
  ['who no longer serves', all([dewi, sari]), placed(wira, { inactiveFrom: '2026-01-05' }), 'inactive'],
  ['who has a cycle already', all([dewi, sari], ['wira']), placed(wira), 'has-cycle'],
])('a person %s is left out', (_, everything, one, because) => {
  expect(muster(everything, [one])).toMatchObject({ candidates: [], leftOut: [{ because }] })
})

test('who stops serving tomorrow still gets a cycle', () => {
  const { candidates } = muster(all([dewi, sari]), [placed(wira, { inactiveFrom: '2026-01-06' })])
  expect(candidates).toHaveLength(1)
})

test('one person left out never stops the others', () => {
  const { candidates, leftOut } = muster(all([dewi, sari]), [placed(dewi), placed(sari), placed(wira)])
  expect([candidates.length, leftOut.length]).toEqual([2, 1])
})
