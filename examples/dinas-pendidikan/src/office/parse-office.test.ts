import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseOffice } from './parse-office.ts'
import { faultsOf, filesOf, refusalOf, smallOffice, withChange } from './small-office.ts'

test('the small office is read as its files say', () => {
  const office = parseOffice(filesOf(smallOffice))
  expect(office.warnings).toEqual([])
  expect(office.people.find(({ id }) => id === 'kepala')).toEqual({
    id: 'kepala',
    nip: '209001011990011001',
    name: 'Kepala',
    kind: 'PNS',
    rank: 'Pembina (IV/a)',
  })
  expect(office.assignments.find(({ person }) => person === 'staf')).toEqual({
    person: 'staf',
    unit: 'seksi',
    position: 'Pelaksana',
    positionKind: 'pelaksana',
    head: false,
    appointment: 'definitive',
    from: '2024-01-01',
    to: null,
    basis: 'SK 4',
  })
  expect(office.indicatorTargets).toEqual([
    { indicator: 'apm', year: 2025, target: '99.80', targetUpper: null, source: 'https://pages.example/apm' },
    { indicator: 'apm', year: 2026, target: '100.00', targetUpper: null, source: null },
    { indicator: 'rasio', year: 2026, target: '16', targetUpper: '24', source: null },
  ])
  expect(office.journal[1]).toMatchObject({ date: '2026-02-04', resultNo: null, quantity: null, evidence: null })
  expect(office.signIns.map(({ role }) => role)).toEqual(['admin', 'employee', 'assessor', 'superior', 'auditor'])
})

test('the rows of one result become one result with its indicators', () => {
  expect(parseOffice(filesOf(smallOffice)).plans).toEqual([
    {
      person: 'staf',
      results: [
        {
          no: 1,
          text: 'Media',
          kind: 'main',
          goal: 'kegiatan',
          indicators: [
            { aspect: 'quantity', text: 'Media terbit', target: '18', unit: 'media' },
            { aspect: 'quality', text: 'Media lolos uji', target: '90.5', unit: '%' },
          ],
        },
        {
          no: 2,
          text: 'Bantuan',
          kind: 'additional',
          goal: null,
          indicators: [{ aspect: 'time', text: 'Titik dijaga', target: '6', unit: 'titik' }],
        },
      ],
    },
  ])
})

test('results come by their numbers, whatever order the file has', () => {
  const [first, second, third] = (smallOffice['sample-plans.csv'] ?? '').trimEnd().split('\n').slice(1)
  const header = 'person,result_no,result,kind,goal,aspect,indicator,target,unit'
  const turned = [header, third, second, first, ''].join('\n')
  const [plan] = parseOffice(filesOf({ ...smallOffice, 'sample-plans.csv': turned })).plans
  expect(plan?.results.map(({ no }) => no)).toEqual([1, 2])
  expect(plan?.results[0]?.indicators.map(({ text }) => text)).toEqual(['Media lolos uji', 'Media terbit'])
})

const shuffled = (file: string) => {
  const [header, ...rows] = (smallOffice[file] ?? '').trimEnd().split('\n')
  return fc.shuffledSubarray(rows, { minLength: rows.length }).map((mixed) => [header, ...mixed, ''].join('\n'))
}

test('any order of the units, people, posts, goals and figures gives the same office', () => {
  const office = parseOffice(filesOf(smallOffice))
  const files = ['units.csv', 'people.csv', 'assignments.csv', 'roles.csv', 'goals.csv', 'indicators.csv', 'agency.csv']
  const texts = fc.record(Object.fromEntries([...files, 'indicator-targets.csv'].map((file) => [file, shuffled(file)])))
  fc.assert(
    fc.property(texts, (mixed) => {
      const { agencyParameters, ...same } = parseOffice(filesOf({ ...smallOffice, ...mixed }))
      const { agencyParameters: asWritten, ...expected } = office
      expect(same).toEqual(expected)
      expect(new Set(agencyParameters)).toEqual(new Set(asWritten))
    }),
    { numRuns: 30 },
  )
})

test('every fault of every file is told in one error, in the order of the files', () => {
  const error = refusalOf({
    ...withChange('units.csv', 'section,WIB', 'section,WIX'),
    'goals.csv': withChange('goals.csv', 'vision', 'dream')['goals.csv'] ?? '',
    'sample-journal.csv': withChange('sample-journal.csv', '2026-02-03', '2026-02-30')['sample-journal.csv'] ?? '',
  })
  expect(error._tag).toBe('OfficeFilesInvalid')
  expect(error.message).toBe(
    [
      'The files of the office cannot be used, nothing was loaded: 3 faults',
      "goals.csv:2 kind: 'dream' is not accepted; write one of: vision, mission, objective, target, programme, activity",
      "sample-journal.csv:2 date: '2026-02-30' is not accepted; write a day of the calendar as YYYY-MM-DD",
      "units.csv:3 zone: 'WIX' is not accepted; write one of: WIB, WITA, WIT",
    ].join('\n'),
  )
  expect(error.faults[0]).toMatchObject({ file: 'goals.csv', line: 2, column: 'kind' })
})

test('several faults of one row are all told, a row with a fault is not missed by others', () => {
  expect(faultsOf(withChange('units.csv', 'seksi,dinas,Seksi Kecil,section,WIB', 'seksi,dinas,,bureau,WIB'))).toEqual([
    'units.csv:3 name: the cell is empty; write the text',
    expect.stringContaining("units.csv:3 kind: 'bureau' is not accepted; write one of: government, "),
  ])
})

test.each([
  ['an empty file', 'goals.csv', '', ['goals.csv:1: the file is empty; write the header and at least one row']],
  [
    'a file of blank lines',
    'roles.csv',
    '\n\n',
    ['roles.csv:1: the file is empty; write the header and at least one row'],
  ],
  [
    'semicolons',
    'goals.csv',
    'id;parent;kind;text;unit\nvisi;;vision;x;dinas\n',
    ['goals.csv:1: the columns are separated by semicolons; save the file with commas'],
  ],
  [
    'a missing and a strange column',
    'roles.csv',
    'person,rule,basis\nadmin,admin,x\n',
    [
      'roles.csv:1 role: the column is missing; add it',
      'roles.csv:1 rule: nobody reads this column; take it out, or write one of: person, role, basis',
    ],
  ],
  [
    'a column twice',
    'roles.csv',
    'person,role,basis,basis\nadmin,admin,x,y\n',
    ['roles.csv:1 basis: the column stands there twice; keep one'],
  ],
])('%s: only that file is blamed', (_, file, text, faults) => {
  expect(faultsOf({ ...smallOffice, [file]: text })).toEqual(faults)
})

test('a row with too few or too many cells is told as such', () => {
  expect(faultsOf(withChange('roles.csv', 'admin,admin,SK 7', 'admin,admin'))).toEqual([
    'roles.csv:2: the row has 2 cells, the header 3; put texts with commas into quotation marks',
  ])
  expect(faultsOf(withChange('people.csv', '"Kasi, S.Pd."', 'Kasi, S.Pd.'))).toEqual([
    'people.csv:3: the row has 6 cells, the header 5; put texts with commas into quotation marks',
  ])
})

test('a missing file is a fault like others', () => {
  const { 'goals.csv': _, ...rest } = smallOffice
  expect(faultsOf(rest)).toEqual(['goals.csv:1: the file is missing or cannot be opened; put it into the directory'])
})

test('units without rows have no top', () => {
  expect(faultsOf({ ...smallOffice, 'units.csv': 'id,parent,name,kind,zone\n' })).toContain(
    'units.csv:1 parent: no unit is the top; leave one parent empty',
  )
})

test('a unit whose head leaves is warned about, an acting head fills the gap', () => {
  const leaves = withChange(
    'assignments.csv',
    'pengawas,yes,definitive,2024-01-01,',
    'pengawas,yes,definitive,2024-01-01,2026-06-30',
  )
  const vacant = parseOffice(filesOf({ ...leaves, 'sign-ins.csv': smallOffice['sign-ins.csv'] ?? '' }))
  expect(vacant.warnings).toEqual([
    {
      file: 'units.csv',
      subject: 'seksi',
      message:
        'nobody heads it after 2026-06-30; assign a head or an acting one, until then its people have no assessor',
    },
  ])
  const acting = `${leaves['assignments.csv']}ketua,seksi,Plt. Kepala Seksi,pengawas,yes,acting,2026-07-01,,SP 1\n`
  const signIns = withChange('sign-ins.csv', 'Assessor,kasi', 'Assessor,ketua')['sign-ins.csv'] ?? ''
  expect(parseOffice(filesOf({ ...leaves, 'assignments.csv': acting, 'sign-ins.csv': signIns })).warnings).toEqual([])
})

test('a unit that never had a head is warned about', () => {
  const headless = withChange('assignments.csv', 'Ketua Tim,jf-keahlian,yes', 'Anggota,jf-keahlian,no')
  expect(parseOffice(filesOf(headless)).warnings).toMatchObject([
    { subject: 'tim', message: expect.stringMatching(/^nobody heads it; /) },
  ])
})
