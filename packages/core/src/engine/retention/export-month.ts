import { createHash } from 'node:crypto'
import type { MonthTable, Retention } from '../../ports/retention.ts'
import { ExportMismatch, UnknownMonth } from './errors.ts'
import { type ExportedFile, MANIFEST_FILE, type MonthManifest, manifestText } from './manifest.ts'

// rows in hand at a time, whatever the month holds
const PAGE = 500

/** What is exported, and where to. */
export interface ExportMonthOptions {
  /** `YYYY-MM`. */
  readonly month: string
  /** The instant of the export, ISO 8601. */
  readonly at: string
  /** Takes the text of a file piece by piece, in whole lines; awaited before the next rows are read. The last file is `manifest.json`. */
  readonly write: (file: string, text: string) => Promise<void>
  /** Tables to leave out: `personal`, and record tables. Personal values that are left out are gone when the month is retired. */
  readonly without?: readonly string[]
  readonly signal?: AbortSignal
}

/**
 * Exports everything of the cases that were opened in a month, of all tenants, as JSON lines, in constant memory. Fails with `UnknownMonth`
 * when there is no such month. Export a month that is closed: what changes meanwhile makes `retireMonth` refuse the manifest.
 */
export const exportMonth = async (retention: Retention, options: ExportMonthOptions): Promise<MonthManifest> => {
  const { month, at, write, without = [] } = options
  demandOptional(retention, without)
  await placeOf(retention, month, options.signal)
  const tenants = await retention.tenantsOf(month, options)
  const files: ExportedFile[] = []
  for (const table of exported(retention, without))
    files.push(await exportTable(retention, { ...options, table, tenants }))
  const manifest: MonthManifest = { format: 1, month, exportedAt: at, tenants, without, files }
  await write(MANIFEST_FILE, manifestText(manifest))
  return manifest
}

/** Where a month is. Throws `UnknownMonth`. */
export const placeOf = async (retention: Retention, month: string, signal: AbortSignal | undefined) => {
  const found = (await retention.months({ signal })).find((one) => one.month === month)
  if (!found) throw new UnknownMonth(month)
  return found.place
}

const demandOptional = ({ tables }: Retention, without: readonly string[]): void => {
  const optional = tables.filter(({ kind }) => kind === 'personal' || kind === 'record').map(({ name }) => name)
  const kept = without.find((name) => !optional.includes(name))
  if (kept !== undefined) throw new RangeError(`'${kept}' cannot be left out; these can: ${optional.join(', ')}`)
}

const exported = ({ tables }: Retention, without: readonly string[]): readonly MonthTable[] =>
  tables.filter(({ name, kind }) => kind !== 'passing' && !without.includes(name))

interface TableExport extends Pick<ExportMonthOptions, 'month' | 'write' | 'signal'> {
  readonly table: MonthTable
  readonly tenants: readonly string[]
}

const exportTable = async (retention: Retention, asked: TableExport): Promise<ExportedFile> => {
  const name = `${asked.table.name}.jsonl`
  const sha256 = createHash('sha256')
  let [rows, bytes] = [0, 0]
  await asked.write(name, '')
  for await (const lines of linesOf(retention, asked)) {
    const text = lines.map((line) => `${line}\n`).join('')
    sha256.update(text)
    rows += lines.length
    bytes += Buffer.byteLength(text)
    await asked.write(name, text)
  }
  return { name, table: asked.table.name, rows, bytes, sha256: sha256.digest('hex') }
}

async function* linesOf(
  retention: Retention,
  { table, tenants, month, signal }: TableExport,
): AsyncGenerator<readonly string[]> {
  for (const tenant of tenants) {
    for (let after: string | null = null, more = true; more; more = after !== null) {
      const ask = { table: table.name, tenant, month, after, limit: PAGE }
      const { lines, next } = await retention.page(ask, { signal })
      if (lines.length > 0) yield lines
      after = next
    }
  }
}

/** What is compared of a month with its manifest. */
export interface CheckAsk {
  readonly manifest: MonthManifest
  /** The tables that are still as they were exported. */
  readonly tables: (table: MonthTable) => boolean
  readonly signal?: AbortSignal | undefined
}

/** Reads the rows again. Throws `ExportMismatch` unless they are those of the manifest, to the letter. */
export const demandExported = async (retention: Retention, { manifest, tables, signal }: CheckAsk): Promise<void> => {
  const { month, without } = manifest
  const tenants = await retention.tenantsOf(month, { signal })
  const wrong: string[] = []
  for (const table of exported(retention, without).filter(tables)) {
    const found = await exportTable(retention, {
      month,
      table,
      tenants,
      write: async () => {},
      ...(signal && { signal }),
    })
    const told = manifest.files.find((file) => file.name === found.name)
    if (told?.sha256 !== found.sha256 || told.rows !== found.rows) wrong.push(found.name)
  }
  if (wrong.length > 0) throw new ExportMismatch(month, wrong)
}

/**
 * Checks files against their manifest before a month is retired on the strength of them. `read` gives a file's content piece by piece.
 * Throws `ExportMismatch` naming the files that are missing, cut off or changed.
 */
export const checkExport = async (
  manifest: MonthManifest,
  read: (file: string) => AsyncIterable<string | Uint8Array>,
): Promise<void> => {
  const wrong: string[] = []
  for (const { name, sha256 } of manifest.files) if ((await hashOf(read, name)) !== sha256) wrong.push(name)
  if (wrong.length > 0) throw new ExportMismatch(manifest.month, wrong)
}

const hashOf = async (read: Parameters<typeof checkExport>[1], name: string): Promise<string | undefined> => {
  const sha256 = createHash('sha256')
  try {
    for await (const piece of read(name)) sha256.update(piece)
  } catch {
    return undefined
  }
  return sha256.digest('hex')
}
