import { expect, test } from 'vitest'
import { faultsOf, withChange, withRows } from './small-office.ts'

test.each([
  [
    'a person and a goal nobody knows',
    withRows('sample-plans.csv', 'siapa,1,Apa,main,mana,cost,Biaya,5,rupiah'),
    [
      "sample-plans.csv:5 person: 'siapa' is not in people.csv; write one that is there, or add its row",
      "sample-plans.csv:5 goal: 'mana' is not in goals.csv; write one that is there, or add its row",
    ],
  ],
  [
    'rows of one result that differ',
    withChange('sample-plans.csv', '1,Media,main,kegiatan,quality', '1,Medium,additional,program,quality'),
    [
      'sample-plans.csv:3 result: differs from line 2, the same result; repeat it exactly',
      'sample-plans.csv:3 kind: differs from line 2, the same result; repeat it exactly',
      'sample-plans.csv:3 goal: differs from line 2, the same result; repeat it exactly',
    ],
  ],
  [
    'a main result that serves nothing',
    withChange('sample-plans.csv', 'additional', 'main'),
    ['sample-plans.csv:4 goal: a main result hangs on a goal; write the id of one, or make the result additional'],
  ],
  [
    'an indicator twice',
    withChange('sample-plans.csv', 'Media lolos uji', 'Media terbit'),
    ["sample-plans.csv:3 indicator: 'staf 1 Media terbit' already stands in line 2; keep one of the two"],
  ],
  [
    'a result without a number',
    withChange('sample-plans.csv', 'staf,2', 'staf,0'),
    ["sample-plans.csv:4 result_no: '0' is not accepted; write a whole number from 1 to 99"],
  ],
])('%s', (_, texts, faults) => {
  expect(faultsOf(texts)).toEqual(faults)
})
