import { expect, test } from 'vitest'
import { faultsOf, withChange, withRows } from './small-office.ts'

const post = 'wali,dinas,Wali Kota,elected,no,definitive,2025-01-01,,SK 9'

const withWali = (row: string) => ({
  ...withRows('people.csv', row),
  'assignments.csv': withRows('assignments.csv', post)['assignments.csv'] ?? '',
})

test.each([
  [
    'an id used twice',
    withRows('people.csv', 'staf,209203032022211003,Staf Lain,PPPK,IX'),
    ["people.csv:8 id: 'staf' already stands in line 5; keep one of the two"],
  ],
  [
    'a NIP used twice',
    withChange('people.csv', '209303032001032001', '209001011990011001'),
    ["people.csv:4 nip: '209001011990011001' already stands in line 2; keep one of the two"],
  ],
  [
    'a NIP that could be real',
    withChange('people.csv', '209001011990011001', '196501011990011001'),
    [expect.stringMatching(/^people.csv:2 nip: the demo accepts only births from 2090 to 2099/)],
  ],
  [
    'no NIP',
    withChange('people.csv', '209001011990011001', ''),
    ['people.csv:2 nip: a PNS has a NIP; write its 18 digits'],
  ],
  [
    'a rank of the other kind',
    withChange('people.csv', 'PPPK,IX', 'PPPK,Penata (III/c)'),
    [expect.stringMatching(/^people.csv:5 rank: 'Penata \(III\/c\)' is no rank of a PPPK; write one of: I, II, /)],
  ],
  [
    'no rank',
    withChange('people.csv', 'PNS,Pembina (IV/a)', 'PNS,'),
    [expect.stringMatching(/^people.csv:2 rank: '' is no rank of a PNS; write one of: Juru Muda \(I\/a\), /)],
  ],
  [
    'an elected official with a NIP and a rank',
    withWali('wali,209001011990011009,Wali,ELECTED,IX'),
    [
      'people.csv:8 nip: an elected official has no NIP; leave the cell empty',
      'people.csv:8 rank: an elected official has no rank; leave the cell empty',
    ],
  ],
  [
    'nobody gave a post',
    withRows('people.csv', 'baru,209203032022211003,Baru,PPPK,IX'),
    ["people.csv:8 id: 'baru' has no assignment; add a row to assignments.csv"],
  ],
  [
    'a role of nobody',
    withRows('roles.csv', 'siapa,auditor,SK 9'),
    ["roles.csv:4 person: 'siapa' is not in people.csv; write one that is there, or add its row"],
  ],
  [
    'a role given twice',
    withRows('roles.csv', 'admin,admin,SK 9'),
    ["roles.csv:4 role: 'admin admin' already stands in line 2; keep one of the two"],
  ],
])('%s', (_, texts, faults) => {
  expect(faultsOf(texts)).toEqual(faults)
})

test('an elected official needs neither NIP nor rank, but an elected post', () => {
  const texts = withWali('wali,,Wali,ELECTED,')
  const wrongPost = texts['assignments.csv']?.replace('Kota,elected', 'Kota,jpt') ?? ''
  expect(faultsOf({ ...texts, 'assignments.csv': wrongPost })).toEqual([
    "assignments.csv:8 position_kind: 'wali' is ELECTED; write 'elected'",
  ])
})
