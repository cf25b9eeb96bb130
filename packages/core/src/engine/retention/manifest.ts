import { hash } from 'node:crypto'
import { canonical } from '../../case/canonical.ts'

/** One file of an export: the rows of one table, a line of canonical JSON each, by tenant and key. */
export interface ExportedFile {
  readonly name: string
  readonly table: string
  readonly rows: number
  readonly bytes: number
  /** sha256 over the file, hex. */
  readonly sha256: string
}

/** What an export holds. `without` names the tables that were left out on purpose: their rows are gone with the month. */
export interface MonthManifest {
  readonly format: 1
  readonly month: string
  readonly exportedAt: string
  readonly tenants: readonly string[]
  readonly without: readonly string[]
  readonly files: readonly ExportedFile[]
}

/** The name of the file that holds the manifest. */
export const MANIFEST_FILE = 'manifest.json'

/** The manifest as its file holds it. */
export const manifestText = (manifest: MonthManifest): string => `${canonical(manifest)}\n`

/** sha256 over the manifest's file, hex: what is noted when the month is retired. */
export const manifestHash = (manifest: MonthManifest): string => hash('sha256', manifestText(manifest))
