import { expect, test } from 'vitest'
import { partsOf } from './timer-parts.ts'

const timer = (caseId: string, delay = 'due') => ({ caseId, state: 'open', delay, due: '2026-01-05', pausedAt: null })
const cases = (count: number) => Array.from({ length: count }, (_, n) => timer(`case ${n}`))

test('few timers are one part, none are none', () => {
  expect(partsOf([])).toEqual([])
  expect(partsOf(cases(125))).toEqual([cases(125)])
  expect(partsOf(cases(300)).map((part) => part.length)).toEqual([125, 125, 50])
})

test('timers of one case are never in two parts, wherever they were found', () => {
  const ofOne = ['first', 'second', 'third'].map((delay) => timer('one', delay))
  const [first, ...others] = ofOne
  const due = [...cases(124), ...(first ? [first] : []), ...cases(200).slice(124), ...others]
  const parts = partsOf(due)
  expect(parts.map((part) => part.length)).toEqual([127, 76])
  expect(parts.map((part) => part.filter(({ caseId }) => caseId === 'one'))).toEqual([ofOne, []])
  expect(parts.flat()).toHaveLength(due.length)
})
