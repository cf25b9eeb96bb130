import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adopt } from '../../policy/adopt.ts'
import { dated } from '../../policy/dated.ts'
import { InvalidFacts, PolicyMistake } from '../../policy/errors.ts'
import { decide } from '../../policy/evaluate.ts'
import { addDays } from '../../policy/iso-day.ts'
import { law } from '../../policy/law.ts'
import { evaluationPeriodsOf } from './decide.ts'
import { type evaluationPeriods, type PeriodKind, periodKinds } from './evaluation-periods.ts'
import { permenpanrb6Pack } from './pack.ts'

const on = '2026-12-31'
const decree = law({
  id: 'perbup-7-2026',
  title: { id: 'Peraturan Bupati 7/2026', en: 'Regulation of the Regent 7/2026' },
})

const packOf = (kind: string) =>
  adopt(permenpanrb6Pack, {
    id: 'kabupaten',
    version: '1.0.0',
    title: { id: 'Kabupaten', en: 'Regency' },
    law: decree,
    basis: decree.article('2'),
    params: { 'evaluation-periods': { kind: dated({ '2022-02-03': kind }) } },
  })

const periodsOf = (kind: PeriodKind, year: number) => {
  const pack = packOf(kind)
  const rule = pack.rules.find(({ id }) => id === 'evaluation-periods') as typeof evaluationPeriods
  return decide(pack, rule, { year }, { on }).periods
}

test('quarters, where the agency chose nothing', () => {
  expect(evaluationPeriodsOf(2026, { on })).toEqual([
    { from: '2026-01-01', to: '2026-03-31' },
    { from: '2026-04-01', to: '2026-06-30' },
    { from: '2026-07-01', to: '2026-09-30' },
    { from: '2026-10-01', to: '2026-12-31' },
  ])
})

test.each([
  ['month', 12],
  ['quarter', 4],
  ['semester', 2],
  ['year', 1],
] as const)('a %s comes %i times a year', (kind, times) => {
  expect(periodsOf(kind, 2026)).toHaveLength(times)
})

test('the periods follow each other day by day, from the first of January to the last of December', () => {
  fc.assert(
    fc.property(fc.constantFrom(...periodKinds), fc.integer({ min: 2022, max: 2199 }), (kind, year) => {
      const periods = periodsOf(kind, year)
      const follows = periods.slice(1).every(({ from }, index) => from === addDays(periods[index]?.to ?? '', 1))
      return follows && periods[0]?.from === `${year}-01-01` && periods.at(-1)?.to === `${year}-12-31`
    }),
  )
})

test('February ends on its own day', () => {
  expect(periodsOf('month', 2027)[1]?.to).toBe('2027-02-28')
  expect(periodsOf('month', 2028)[1]?.to).toBe('2028-02-29')
})

test('a year outside the regulation is refused, and a period that nobody knows is a mistake of the adoption', () => {
  expect(() => evaluationPeriodsOf(2021, { on })).toThrow(InvalidFacts)
  const pack = packOf('fortnight')
  expect(() => decide(pack, pack.rules[0] as typeof evaluationPeriods, { year: 2026 }, { on })).toThrow(PolicyMistake)
})
