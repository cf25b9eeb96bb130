import type { MonthOfTenant, Obstacle, Retention } from '../../ports/retention.ts'
import { RELAY_READER } from '../relay/deliver.ts'
import { MonthNotClosed } from './errors.ts'
import { demandExported, placeOf } from './export-month.ts'
import { type MonthManifest, manifestHash } from './manifest.ts'

/** How a month is retired. */
export interface RetireMonthOptions {
  /** What `exportMonth` answered, and whose files are in safe hands: nothing is retired that was not exported. */
  readonly manifest: MonthManifest
  /** The instant, ISO 8601: a month is retired after its end. */
  readonly at: string
  /** How many cases of a tenant's month the anchors do not hold yet: `exportedAnchors(retention)`, or a judgement of the host's own. */
  readonly anchored: (month: MonthOfTenant) => Promise<Pick<Obstacle, 'count' | 'samples'>>
  /** `keep` (default): the month's cases stay in the database, apart from the others. `drop`: they are gone for good. */
  readonly afterwards?: 'keep' | 'drop'
  /** Record tables whose rows of the month go as well; the others keep theirs. */
  readonly records?: readonly string[]
  /** Named readers of the feed that must have read everything; default `relay`, and whoever has begun. */
  readonly readers?: readonly string[]
  /** How long to wait for the tables while others act on them, and have others wait behind; then it fails and may be tried again. Default 3000 ms. */
  readonly busyAfterMs?: number
  readonly signal?: AbortSignal
}

/** What was retired. `removed` counts rows by table. */
export interface MonthRetired {
  readonly month: string
  readonly place: 'apart' | 'gone'
  readonly tenants: readonly string[]
  readonly removed: { readonly [table: string]: number }
}

const REMOVE = 1000

/**
 * Takes the cases of a closed month out of the way: they leave every list and count, their parties, keys, personal values and remembered
 * answers are removed, and the month is noted as retired. Fails with `MonthNotClosed`, `ExportMismatch` or `UnknownMonth` before anything was
 * changed. Safe to call again after it was cut off, also to drop later what was kept: it goes on where it stood.
 */
export const retireMonth = async (retention: Retention, options: RetireMonthOptions): Promise<MonthRetired> => {
  const { manifest, signal, afterwards = 'keep' } = options
  const { month } = manifest
  demandExportedRecords(retention, options)
  const place = await placeOf(retention, month, signal)
  const tenants = await retention.tenantsOf(month, { signal })
  if (place === 'among') await setApart(retention, options, tenants)
  else if (afterwards === 'drop')
    await demandExported(retention, { manifest, signal, tables: ({ kind }) => kind === 'moved' })
  const removed = await removeRows(retention, options, tenants)
  if (afterwards === 'drop') await retention.drop(month, { signal })
  return { month, place: afterwards === 'drop' ? 'gone' : 'apart', tenants, removed }
}

const demandExportedRecords = ({ tables }: Retention, { manifest, records = [] }: RetireMonthOptions): void => {
  const exported = tables.filter(({ name, kind }) => kind === 'record' && !manifest.without.includes(name))
  const other = records.find((record) => !exported.some(({ name }) => name === record))
  if (other !== undefined) throw new RangeError(`'${other}' is no record table of this export; its rows cannot go`)
}

const setApart = async (
  retention: Retention,
  options: RetireMonthOptions,
  tenants: readonly string[],
): Promise<void> => {
  const { manifest, at, busyAfterMs = 3000, signal } = options
  await demandClosed(retention, options, tenants)
  await demandExported(retention, { manifest, signal, tables: () => true })
  const noted = { month: manifest.month, tenants, manifest: manifestHash(manifest), at, busyAfterMs }
  await retention.setApart(noted, { signal })
}

/** Throws `MonthNotClosed` with everything that is in the way, of all tenants. */
const demandClosed = async (
  retention: Retention,
  { manifest: { month }, at, anchored, signal, readers = [RELAY_READER] }: RetireMonthOptions,
  tenants: readonly string[],
): Promise<void> => {
  const found: Obstacle[] =
    at.slice(0, 7) > month ? [] : [{ tenant: '', kind: 'monthNotOver', count: 1, samples: [month] }]
  for (const tenant of tenants) {
    found.push(...(await retention.obstacles({ tenant, month, readers }, { signal })))
    const open = await anchored({ tenant, month })
    if (open.count > 0) found.push({ tenant, kind: 'unanchored', ...open })
  }
  if (found.length > 0) throw new MonthNotClosed(month, found)
}

const removeRows = async (
  retention: Retention,
  { manifest: { month }, records = [], signal }: RetireMonthOptions,
  tenants: readonly string[],
): Promise<MonthRetired['removed']> => {
  const removed: { [table: string]: number } = {}
  for (const { name, kind } of retention.tables) {
    if (kind === 'moved' || (kind === 'record' && !records.includes(name))) continue
    removed[name] = 0
    for (const tenant of tenants) removed[name] += await removeAll(retention, { table: name, tenant, month }, signal)
  }
  return removed
}

const removeAll = async (
  retention: Retention,
  of: MonthOfTenant & { readonly table: string },
  signal: AbortSignal | undefined,
): Promise<number> => {
  let total = 0
  for (let after: string | null = null, more = true; more; more = after !== null) {
    const { gone, next } = await retention.remove({ ...of, after, limit: REMOVE }, { signal })
    total += gone
    after = next
  }
  return total
}

/** The judgement of the anchors in the database: a case is held when exported anchors hold every transition it has. */
export const exportedAnchors =
  (retention: Retention): RetireMonthOptions['anchored'] =>
  (month) =>
    retention.unanchored(month)
