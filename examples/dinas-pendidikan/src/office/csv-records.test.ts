import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRecords } from './csv-records.ts'

const read = (text: string) => csvRecords('x.csv', new TextEncoder().encode(text))

const cells = (text: string) => read(text).records.map((record) => record.cells)

test.each([
  ['plain', 'a,b\n1,2\n'],
  ['without a last line end', 'a,b\n1,2'],
  ['with a byte order mark', '\u{feff}a,b\n1,2\n'],
  ['with Windows line ends', 'a,b\r\n1,2\r\n'],
  ['with old line ends', 'a,b\r1,2\r'],
  ['with mixed line ends', 'a,b\r\n1,2\n'],
  ['with everything quoted', '"a","b"\n"1","2"\n'],
  ['with blanks around cells', 'a , b\n 1,2 \n'],
  ['with empty lines and rows', '\na,b\n\n1,2\n,\n'],
])('a file %s', (_, text) => {
  expect(cells(text)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})

test('commas, marks and line ends inside quotes belong to the cell', () => {
  expect(cells('"Kasi, S.Pd.","""baik""","dua\r\nbaris"\n')).toEqual([['Kasi, S.Pd.', '"baik"', 'dua\nbaris']])
})

test('a row knows the line it starts on, whatever stands before it', () => {
  const { records } = read('a,b\r\n\r\n1,"dua\r\nbaris\r\ntiga"\r\n2,x\r\n')
  expect(records.map(({ line }) => line)).toEqual([1, 3, 6])
})

test.each([
  ['never closed', 'a,b\n1,"x\n2,y\n', 3],
  ['opened inside a cell', 'a,b\n1,x"y"\n', 2],
  ['closed inside a cell', 'a,b\n1,2\n3,"x"y\n', 3],
])('a quotation mark that is %s is told with its line', (_, text, line) => {
  expect(read(text)).toEqual({
    records: [],
    faults: [
      {
        file: 'x.csv',
        line,
        column: null,
        message:
          'a quotation mark is opened or closed in the wrong place; quote the whole cell and double the marks inside it',
      },
    ],
  })
})

test('bytes that are not UTF-8 are a fault, not question marks', () => {
  const { faults } = csvRecords('x.csv', new Uint8Array([0x61, 0x2c, 0xe9, 0x0a]))
  expect(faults).toMatchObject([{ line: 1, message: 'the file is not UTF-8 text; save it as "CSV UTF-8"' }])
})

const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', ' ', ';', '1') }).map((text) => text.trim())

test('what is quoted by the rules comes back as it was', () => {
  const rows = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1 })
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n'), (written, end) => {
      const text = written.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join(end)
      expect(cells(text)).toEqual(written)
    }),
  )
})
