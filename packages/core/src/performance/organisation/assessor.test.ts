import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assessorIn, homeOf, type LineOfCommand, superiorIn } from './assessor.ts'
import type { Assignment } from './organisation.ts'

const post = (person: string, unit: string, more: Partial<Assignment> = {}): Assignment => ({
  ...{ person, unit, position: `position in ${unit}`, positionKind: 'x', head: false, appointment: 'definitive' },
  ...{ from: '2025-01-01', to: null, basis: `decree of ${person}` },
  ...more,
})

const lead = (person: string, unit: string, more: Partial<Assignment> = {}) =>
  post(person, unit, { head: true, ...more })

/** office > division > section */
const line = (...heads: readonly Assignment[]): LineOfCommand => ({
  heads,
  units: new Map([
    ['office', { id: 'office', parent: null }],
    ['division', { id: 'division', parent: 'office' }],
    ['section', { id: 'section', parent: 'division' }],
  ]),
})

const whole = line(lead('dewi', 'office'), lead('bram', 'division'), lead('sari', 'section'))

test('the head of the unit assesses its people, with the reason', () => {
  expect(assessorIn(whole, post('wira', 'section'))).toEqual({
    found: true,
    person: 'sari',
    because: {
      ...{ code: 'head-of-unit', unit: 'section', position: 'position in section' },
      ...{ acting: false, basis: 'decree of sari' },
    },
  })
})

test('a head is assessed by the head of the unit above; at the top by nobody', () => {
  expect(assessorIn(whole, lead('sari', 'section'))).toMatchObject({
    person: 'bram',
    because: { code: 'head-of-parent-unit', unit: 'division' },
  })
  expect(assessorIn(whole, lead('dewi', 'office'))).toEqual({
    ...{ found: false, because: 'no-parent-unit', unit: 'office' },
  })
})

test('a vacant head is told, not climbed over', () => {
  const vacant = line(lead('dewi', 'office'), lead('sari', 'section'))
  expect(assessorIn(vacant, lead('sari', 'section'))).toEqual({
    ...{ found: false, because: 'vacant-head', unit: 'division' },
  })
})

test('a unit whose parent is not in force on the day ends the line', () => {
  const units = new Map([['section', { id: 'section', parent: 'abolished' }]])
  expect(assessorIn({ units, heads: [lead('sari', 'section')] }, lead('sari', 'section'))).toMatchObject({
    because: 'no-parent-unit',
  })
})

test('somebody acting stands in for a vacancy, and does not displace the definitive head', () => {
  const acting = lead('raka', 'section', { appointment: 'acting' })
  expect(assessorIn(line(acting), post('wira', 'section'))).toMatchObject({ person: 'raka', because: { acting: true } })
  expect(assessorIn(line(acting, lead('sari', 'section')), post('wira', 'section'))).toMatchObject({
    person: 'sari',
    because: { acting: false },
  })
})

test('who also acts as the head above is assessed by the next one up', () => {
  const both = line(
    lead('dewi', 'office'),
    lead('sari', 'division', { appointment: 'acting' }),
    lead('sari', 'section'),
  )
  expect(assessorIn(both, lead('sari', 'section'))).toMatchObject({ person: 'dewi', because: { unit: 'office' } })
})

test('the superior of the assessor is neither assessor nor owner', () => {
  expect(superiorIn(whole, post('wira', 'section'))).toMatchObject({ person: 'bram' })
  expect(superiorIn(whole, lead('bram', 'division'))).toEqual({
    ...{ found: false, because: 'no-parent-unit', unit: 'office' },
  })
  // the owner acts as head of the division: the objection goes one further up
  const owner = line(
    lead('dewi', 'office'),
    lead('wira', 'division', { appointment: 'acting' }),
    lead('sari', 'section'),
  )
  expect(superiorIn(owner, post('wira', 'section'))).toMatchObject({ person: 'dewi' })
})

test('without a position nobody assesses', () => {
  expect(assessorIn(whole, undefined)).toEqual({ found: false, because: 'no-position', unit: null })
  expect(superiorIn(whole, undefined)).toEqual({ found: false, because: 'no-position', unit: null })
})

test('a person is judged in the definitive position, as head before member, and in the latest', () => {
  const acting = lead('a', 'office', { appointment: 'acting', from: '2026-01-01' })
  const member = post('a', 'division', { from: '2026-01-01' })
  const head = lead('a', 'section')
  expect(homeOf([acting, member, head])).toBe(head)
  expect(homeOf([acting, member])).toBe(member)
  expect(homeOf([acting])).toBe(acting)
  const later = post('a', 'section', { from: '2026-02-01' })
  expect(homeOf([member, later])).toBe(later)
  expect(homeOf([])).toBeUndefined()
})

const people = ['p0', 'p1', 'p2', 'p3']
const someHeads = fc.array(
  fc.record({
    person: fc.constantFrom(...people),
    unit: fc.constantFrom('office', 'division', 'section'),
    appointment: fc.constantFrom('definitive' as const, 'acting' as const),
  }),
  { maxLength: 8 },
)

test('nobody assesses himself, the superior is a third person, and the order of rows does not matter', () => {
  fc.assert(
    fc.property(someHeads, fc.constantFrom(...people), fc.constantFrom('office', 'section'), (given, person, unit) => {
      const heads = given.map((one) => lead(one.person, one.unit, { appointment: one.appointment }))
      const home = post(person, unit)
      const assessor = assessorIn(line(...heads), home)
      const superior = superiorIn(line(...heads), home)
      if (assessor.found) expect(assessor.person).not.toBe(person)
      if (assessor.found && superior.found) expect([person, assessor.person]).not.toContain(superior.person)
      if (!assessor.found) expect(superior.found).toBe(false)
      expect(assessorIn(line(...heads.toReversed()), home)).toEqual(assessor)
    }),
  )
})
