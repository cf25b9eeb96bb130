import { CsvError, parse } from 'csv-parse/sync'
import type { OfficeFault } from './fault.ts'

/** A row as it stands in the file: the line it starts on and its cells, trimmed. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/** The rows of a file, the header among them, or what keeps it from being read. */
export interface CsvRecords {
  readonly records: readonly CsvRecord[]
  readonly faults: readonly OfficeFault[]
}

// A line break inside a quoted cell would be counted twice as CRLF, and files of several hands mix both.
const withPlainLineEnds = (text: string) => text.replaceAll(/\r\n?/g, '\n')

const lineBreaksIn = (cells: readonly string[]) => cells.join('').split('\n').length - 1

const recordsOf = (text: string): readonly CsvRecord[] => {
  const records: CsvRecord[] = []
  parse(withPlainLineEnds(text), {
    bom: true,
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    on_record: (cells, { lines }) => {
      records.push({ line: lines - lineBreaksIn(cells), cells })
      return null
    },
  })
  return records
}

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const unreadable = (file: string, line: number, message: string): CsvRecords => ({
  records: [],
  faults: [{ file, line, column: null, message }],
})

const brokenQuotes = 'a quotation mark is opened or closed in the wrong place'

const lineOf = (error: CsvError) => (typeof error.lines === 'number' ? error.lines : 1)

/** Splits one CSV file into rows. Accepts a byte order mark, any line ends and quoted cells; a file that is not UTF-8 or not CSV gives a fault. */
export const csvRecords = (file: string, bytes: Uint8Array): CsvRecords => {
  const text = textOf(bytes)
  if (text === undefined) return unreadable(file, 1, 'the file is not UTF-8 text; save it as "CSV UTF-8"')
  try {
    return { records: recordsOf(text), faults: [] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return unreadable(file, lineOf(error), `${brokenQuotes}; quote the whole cell and double the marks inside it`)
  }
}
