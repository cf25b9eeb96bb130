import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Office } from './office.ts'
import { type OfficeFiles, officeFileNames } from './office-tables.ts'
import { parseOffice } from './parse-office.ts'

// A file that cannot be opened is reported with the other faults, by its name, instead of ending the reading at the first one.
const bytesOf = (path: string): Promise<Uint8Array | undefined> => readFile(path).catch(() => undefined)

const filesIn = async (directory: string): Promise<OfficeFiles> => {
  const read = await Promise.all(
    officeFileNames.map(async (name) => ({ name, bytes: await bytesOf(join(directory, name)) })),
  )
  return new Map(read.flatMap(({ name, bytes }) => (bytes === undefined ? [] : [[name, bytes] as const])))
}

/**
 * Reads the office from a directory of CSV files (UTF-8, a header row, commas); data/README.md describes each. Rejects with one
 * `OfficeFilesInvalid` that lists every fault as `file:line column: what is wrong; what to do`, so that nothing is half-loaded.
 */
export const readOffice = async (directory: string): Promise<Office> => parseOffice(await filesIn(directory))
