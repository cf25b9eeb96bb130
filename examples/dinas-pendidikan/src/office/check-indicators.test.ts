import { expect, test } from 'vitest'
import { parseOffice } from './parse-office.ts'
import { faultsOf, filesOf, withChange, withRows } from './small-office.ts'

const target = (passage: string, instead: string) => withChange('indicator-targets.csv', passage, instead)

test.each([
  [
    'a goal nobody knows',
    withChange('indicators.csv', 'apm,tujuan', 'apm,tujuh'),
    ["indicators.csv:2 goal: 'tujuh' is not in goals.csv; write one that is there, or add its row"],
  ],
  [
    'a vision that is measured',
    withChange('indicators.csv', 'apm,tujuan', 'apm,visi'),
    ['indicators.csv:2 goal: a vision is not measured; write the id of an objective or of a goal below'],
  ],
  [
    'an id used twice',
    withRows('indicators.csv', 'apm,tujuan,APM,%,higher,position,,x'),
    ["indicators.csv:4 id: 'apm' already stands in line 2; keep one of the two"],
  ],
  [
    'an indicator nobody knows',
    target('apm,2025', 'apk,2025'),
    ["indicator-targets.csv:2 indicator: 'apk' is not in indicators.csv; write one that is there, or add its row"],
  ],
  [
    'a year twice',
    target('apm,2025', 'apm,2026'),
    ["indicator-targets.csv:3 year: 'apm 2026' already stands in line 2; keep one of the two"],
  ],
  [
    'a wrong year',
    target('apm,2025', 'apm,25'),
    ["indicator-targets.csv:2 year: '25' is not accepted; write a whole number from 2000 to 2100"],
  ],
  [
    'a decimal comma',
    target('99.80,', '"99,80",'),
    [
      "indicator-targets.csv:2 target: '99,80' is not accepted; write digits, with a point before decimals, such as 96.02",
    ],
  ],
  [
    'an empty target',
    target('99.80,', ','),
    ['indicator-targets.csv:2 target: the cell is empty; write digits, with a point before decimals, such as 96.02'],
  ],
  [
    'more than there can be',
    target('100.00,', '100.01,'),
    ["indicator-targets.csv:3 target: 'apm' can reach 100 at most; write a target up to that, or correct its maximum"],
  ],
  [
    'nothing to measure against',
    target('99.80,', '0.00,'),
    ['indicator-targets.csv:2 target: a target of 0 cannot be measured against; write a number above 0'],
  ],
  [
    'a range without an end',
    target('16,24', '16,'),
    ["indicator-targets.csv:4 target_upper: 'rasio' has a range; write its upper end"],
  ],
  [
    'a range without a middle',
    target('16,24', '24,24.0'),
    ['indicator-targets.csv:4 target_upper: the upper end 24.0 is not above 24; write a higher one'],
  ],
  [
    'an end without a range',
    target('99.80,', '99.80,99.90'),
    ["indicator-targets.csv:2 target_upper: 'apm' has no range; leave the cell empty, or write range as its direction"],
  ],
  [
    'a figure from nowhere',
    target('https://pages.example/apm', 'Renstra'),
    [
      "indicator-targets.csv:2 source: 'Renstra' is not accepted; write a web address that starts with https://, or illustrative",
    ],
  ],
])('%s', (_, texts, faults) => {
  expect(faultsOf(texts)).toEqual(faults)
})

test('where less is better, nothing may be the target', () => {
  const texts = {
    ...withRows('indicators.csv', 'putus,sasaran,Putus sekolah,%,lower,position,100,Dapodik'),
    'indicator-targets.csv':
      withRows('indicator-targets.csv', 'putus,2026,0.00,,illustrative')['indicator-targets.csv'] ?? '',
  }
  expect(parseOffice(filesOf(texts)).indicatorTargets).toContainEqual(
    expect.objectContaining({ indicator: 'putus', target: '0.00' }),
  )
})
