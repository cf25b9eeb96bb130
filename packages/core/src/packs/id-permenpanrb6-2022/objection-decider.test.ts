import { expect, test } from 'vitest'
import { objectionDeciderFinding } from './decide.ts'

test("the assessor's superior decides, hears both sides, and decides finally", () => {
  const finding = objectionDeciderFinding({ on: '2026-12-31' })
  expect(finding.value).toEqual({
    decides: 'superior',
    hears: ['assessor', 'owner'],
    mayChangeResult: true,
    final: true,
  })
  expect(finding.cites.map(({ article, paragraph }) => `${article} (${paragraph})`)).toEqual(['59 (3)', '59 (4)'])
})

test('nobody decides over the own rating: neither side that is heard decides', () => {
  const { decides, hears } = objectionDeciderFinding({ on: '2022-02-03' }).value
  expect(hears).not.toContain(decides)
})
