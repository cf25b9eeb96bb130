import { resolve } from 'node:path'
import {
  checkExport,
  exportedAnchors,
  exportMonth,
  type MonthManifest,
  MonthNotClosed,
  type MonthRetired,
  type Obstacle,
  type Retention,
  retireMonth,
} from '@siklus/core'
import { DEFAULT_SCHEMA } from '../sql/identifier.ts'
import { monthsOf } from '../sql/migrations/partitions.ts'
import type { Command, Values } from './command-line.ts'
import { exportFolder, manifestIn, readFrom } from './export-folder.ts'
import { onDatabase } from './on-database.ts'

const OPTIONS = {
  month: { type: 'string' },
  to: { type: 'string' },
  without: { type: 'string', multiple: true },
  'export-only': { type: 'boolean', default: false },
  drop: { type: 'boolean', default: false },
  'no-anchors': { type: 'boolean', default: false },
  schema: { type: 'string', default: DEFAULT_SCHEMA },
} as const

type RetireValues = Values<typeof OPTIONS>

/** `siklus retire`. */
export const retireCommand: Command<typeof OPTIONS> = {
  usage: `siklus retire --month 2024-01 --to <folder> [--without personal] [--export-only] [--drop] [--no-anchors] [--schema siklus]

  Mengekspor semua kasus yang dibuka pada bulan itu ke <folder>/2024-01, memeriksa berkasnya, lalu mengeluarkan bulan itu dari
  tabel. Ditolak bila masih ada kasus aktif, tenggat, penangguhan, atau perubahan yang belum dibaca. Aman diulang.
  Exports every case that was opened in the month to <folder>/2024-01, checks the files, then takes the month out of the
  tables. Refused while there are active cases, deadlines, holds or unread changes. Safe to repeat.

  --month        bulan pembukaan kasus / the month the cases were opened in
  --to           folder ekspor / where exports are kept
  --without      tabel yang tidak diekspor / table to leave out: personal
  --export-only  hanya mengekspor / only export
  --drop         hapus untuk selamanya, bukan disimpan terpisah / drop for good instead of keeping it apart
  --no-anchors   tanpa memeriksa jangkar / without asking whether exported anchors hold the cases
  --schema       skema tempat tabel Siklus / where the tables of Siklus are (siklus)
`,
  options: OPTIONS,
  fault: ({ month, to }) => {
    if (month === undefined || to === undefined) return 'Sebutkan --month dan --to / name --month and --to'
    try {
      monthsOf({ from: month, months: 1 })
      return undefined
    } catch (error) {
      return String(error)
    }
  },
  run: (values, { url, clock, folder, out, err }) =>
    onDatabase({ url, schema: values.schema ?? DEFAULT_SCHEMA }, async ({ storage: { retention } }) => {
      const path = resolve(folder, values.to ?? '', values.month ?? '')
      const at = new Date(clock.now()).toISOString()
      const manifest = (await manifestIn(path)) ?? (await exported(retention, { values, path, at }))
      await checkExport(manifest, readFrom(path))
      out(exportWords(manifest, path))
      if (values['export-only']) return 0
      try {
        out(retiredWords(await retired(retention, { values, manifest, at })))
        return 0
      } catch (error) {
        if (!(error instanceof MonthNotClosed)) throw error
        err(obstacleWords(error))
        return 1
      }
    }),
}

interface Exporting {
  readonly values: RetireValues
  readonly path: string
  readonly at: string
}

const exported = async (retention: Retention, { values, path, at }: Exporting): Promise<MonthManifest> => {
  const files = await exportFolder(path)
  try {
    return await exportMonth(retention, {
      month: values.month ?? '',
      at,
      write: files.write,
      without: values.without ?? [],
    })
  } finally {
    await files.close()
  }
}

interface Retiring {
  readonly values: RetireValues
  readonly manifest: MonthManifest
  readonly at: string
}

const retired = (retention: Retention, { values, manifest, at }: Retiring): Promise<MonthRetired> =>
  retireMonth(retention, {
    manifest,
    at,
    anchored: values['no-anchors'] ? async () => ({ count: 0, samples: [] }) : exportedAnchors(retention),
    afterwards: values.drop ? 'drop' : 'keep',
  })

const exportWords = ({ month, files, tenants }: MonthManifest, path: string): string => {
  const rows = files.reduce((sum, file) => sum + file.rows, 0)
  return `Diekspor / exported: ${month}, ${rows} baris / rows, ${tenants.length} instansi / tenants, ${path}\n`
}

const retiredWords = ({ month, place, removed }: MonthRetired): string => {
  const where = place === 'gone' ? 'dihapus / dropped' : 'disimpan terpisah / kept apart'
  const rows = Object.entries(removed).map(([table, count]) => `${table} ${count}`)
  return `${month}: ${where}; baris dihapus / rows removed: ${rows.join(', ')}\n`
}

const WORDS: { readonly [kind in Obstacle['kind']]: string } = {
  activeCases: 'kasus aktif / active cases',
  armedTimers: 'tenggat berjalan / armed deadlines',
  holds: 'kasus ditangguhkan / cases on hold',
  activeFamily: 'kasus induk atau anak masih aktif / active parents or children in other months',
  unreadChanges: 'perubahan belum dibaca / changes that a reader has not read',
  unanchored: 'belum dipegang jangkar yang diekspor / not held by exported anchors',
  monthNotOver: 'bulan belum berakhir / the month is not over',
}

const obstacleWords = ({ month, obstacles }: MonthNotClosed): string =>
  [
    `${month} belum dapat dipensiunkan / cannot be retired yet:`,
    ...obstacles.map(
      ({ tenant, kind, count, samples }) => `  ${tenant || '*'}: ${WORDS[kind]}: ${count} (${samples.join(', ')})`,
    ),
    '',
  ].join('\n')
