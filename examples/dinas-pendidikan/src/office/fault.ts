/** One thing wrong in the files: where, and what is wrong and what to do. Line 1 is the header; `column` is null for a whole row or file. */
export interface OfficeFault {
  readonly file: string
  readonly line: number
  readonly column: string | null
  readonly message: string
}

const told = ({ file, line, column, message }: OfficeFault) =>
  `${file}:${line}${column === null ? '' : ` ${column}`}: ${message}`

const byPlace = (a: OfficeFault, b: OfficeFault) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)

const heading = (count: number) =>
  `The files of the office cannot be used, nothing was loaded: ${count === 1 ? 'one fault' : `${count} faults`}`

/** The files of the office contradict themselves or cannot be read. `faults` lists every one by file and line: correct the files, read again. */
export class OfficeFilesInvalid extends Error {
  readonly _tag = 'OfficeFilesInvalid'
  readonly faults: readonly OfficeFault[]
  constructor(faults: readonly OfficeFault[]) {
    const sorted = faults.toSorted(byPlace)
    super([heading(sorted.length), ...sorted.map(told)].join('\n'))
    this.faults = sorted
  }
}
