import { expect, test } from 'vitest'
import { parseOffice } from './parse-office.ts'
import { faultsOf, filesOf, withChange, withRows } from './small-office.ts'

const staysUntil = (to: string) =>
  withChange(
    'assignments.csv',
    'staf,seksi,Pelaksana,pelaksana,no,definitive,2024-01-01,',
    `staf,seksi,Pelaksana,pelaksana,no,definitive,2024-01-01,${to}`,
  )

const alsoIn = (texts: ReturnType<typeof staysUntil>, row: string) => ({
  ...texts,
  'assignments.csv': `${texts['assignments.csv']}${row}\n`,
})

const moved = 'staf,tim,Pelaksana,pelaksana,no,definitive,2026-07-01,,SK 9'

test.each([
  [
    'a person and a unit nobody knows',
    withRows('assignments.csv', 'siapa,mana,Jabatan,jpt,no,definitive,2026-01-01,,SK 9'),
    [
      "assignments.csv:8 person: 'siapa' is not in people.csv; write one that is there, or add its row",
      "assignments.csv:8 unit: 'mana' is not in units.csv; write one that is there, or add its row",
    ],
  ],
  [
    'days the wrong way round',
    staysUntil('2023-12-31'),
    ['assignments.csv:5 to: ends before it begins on 2024-01-01; write a later day'],
  ],
  [
    'two definitive posts on one day',
    alsoIn(staysUntil('2026-07-01'), moved),
    [
      "assignments.csv:8 person: 'staf' holds another definitive post at the same time in line 5; end one before the other begins",
    ],
  ],
  [
    'two heads',
    withRows(
      'assignments.csv',
      'admin,tim,Ketua Tim,jf-keahlian,yes,acting,2026-01-01,,SP 1',
      'auditor,tim,Ketua Tim,jf-keahlian,yes,acting,2026-05-01,,SP 2',
    ),
    [
      "assignments.csv:9 head: 'tim' has another acting head at the same time in line 8; end one before the other begins",
    ],
  ],
  [
    'an elected post for a civil servant',
    withChange('assignments.csv', 'Kepala Dinas,jpt', 'Kepala Dinas,elected'),
    ["assignments.csv:2 position_kind: 'kepala' is PNS; 'elected' is not for a PNS; write another kind"],
  ],
  [
    'neither yes nor no',
    withChange('assignments.csv', 'jpt,yes', 'jpt,ya'),
    ["assignments.csv:2 head: 'ya' is not accepted; write one of: yes, no"],
  ],
])('%s', (_, texts, faults) => {
  expect(faultsOf(texts)).toEqual(faults)
})

test('a move is two posts, the old one ending the day before', () => {
  const office = parseOffice(filesOf(alsoIn(staysUntil('2026-06-30'), moved.replace('staf,tim', 'staf,seksi'))))
  expect(office.assignments.filter(({ person }) => person === 'staf').map(({ from, to }) => [from, to])).toEqual([
    ['2024-01-01', '2026-06-30'],
    ['2026-07-01', null],
  ])
})

test('somebody may act for a head who is away', () => {
  const texts = withRows(
    'assignments.csv',
    'admin,tim,Plh. Ketua Tim,jf-keahlian,yes,acting,2026-01-01,2026-01-09,SP 1',
  )
  expect(parseOffice(filesOf(texts)).assignments).toHaveLength(7)
})
