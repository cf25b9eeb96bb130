import { expect, test } from 'vitest'
import { faultsOf, withChange, withRows } from './small-office.ts'

test.each([
  [
    'a writer nobody knows',
    withRows('sample-journal.csv', 'siapa,2026-02-05,,Apa,,,'),
    ["sample-journal.csv:4 person: 'siapa' is not in people.csv; write one that is there, or add its row"],
  ],
  [
    'a result nobody plans',
    withRows('sample-journal.csv', 'staf,2026-02-05,3,Apa,,,'),
    ["sample-journal.csv:4 result_no: 'staf' plans no result 3; write a number of that plan, or leave the cell empty"],
  ],
  [
    'a quantity of nothing',
    withRows('sample-journal.csv', 'staf,2026-02-05,1,Apa,2,,'),
    ['sample-journal.csv:4 unit: 2 of what? write the unit, or leave the quantity empty too'],
  ],
  [
    'a unit without a quantity',
    withRows('sample-journal.csv', 'staf,2026-02-05,1,Apa,,media,'),
    ['sample-journal.csv:4 quantity: how many media? write the number, or leave the unit empty too'],
  ],
  [
    'evidence that may be somebody’s',
    withChange('sample-journal.csv', 'berkas.example.invalid', 'berkas.example.com'),
    [
      "sample-journal.csv:2 evidence: 'https://berkas.example.com/1.pdf' is not accepted; write an https address on a host that ends in .example.invalid",
    ],
  ],
])('%s', (_, texts, faults) => {
  expect(faultsOf(texts)).toEqual(faults)
})

test('a planned result that cannot be read accuses no journal', () => {
  const texts = withChange('sample-plans.csv', 'additional,,time', 'additional,,waktu')
  const journal = withRows('sample-journal.csv', 'staf,2026-02-05,2,Menjaga titik,,,')['sample-journal.csv'] ?? ''
  expect(faultsOf({ ...texts, 'sample-journal.csv': journal })).toEqual([
    "sample-plans.csv:4 aspect: 'waktu' is not accepted; write one of: quantity, quality, time, cost",
  ])
})
