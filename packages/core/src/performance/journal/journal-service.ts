import { type Case, partyOf } from '../../case/case.ts'
import { NotPermitted } from '../../case/errors.ts'
import type { By } from '../../engine/engine.ts'
import { type CyclePeriod, periodOn, periodsOf, reportsOf, zoneOf } from '../cycles/cycle-period.ts'
import { demandCase } from '../demand-case.ts'
import { plainDecimal } from '../documents/decimal-text.ts'
import { InvalidDocument } from '../documents/errors.ts'
import { CycleEnded } from '../feedback/errors.ts'
import { instantOf, type TenantKit } from '../kit.ts'
import { planInForce } from '../planning/plan-in-force.ts'
import { type CheckedEntry, checkEntry, placeFaults } from './entry-check.ts'
import { PeriodClosed, UnknownEntry } from './errors.ts'
import type { Journal, JournalEntry, JournalLine, NewEntry } from './journal.ts'

/** The daily log of a tenant's cycles. */
export const createJournal = (kit: TenantKit): Journal => ({
  add: (entry, options) => add(kit, entry, options),
  list: async ({ cycle, period }, options) => {
    const item = await demandCase(kit, { id: cycle, workflow: 'cycle' }, options)
    const asked = { tenant: kit.tenant, cycle, ...(period !== undefined && { period }) }
    const [entries, closed] = await Promise.all([kit.records.journal.list(asked), closedPeriods(kit, item, options)])
    const own = isOwner(item, options) && item.status === 'active'
    return entries.map((entry) => lineOf(kit, item, { entry, removable: own && !closed.has(entry.period) }))
  },
  remove: (asked, options) => remove(kit, asked, options),
})

const isOwner = (item: Case, { by }: By): boolean => by.onBehalfOf === undefined && partyOf(item, 'owner') === by.person

const demandOwner = (item: Case, options: By, operation: string): void => {
  if (!isOwner(item, options)) throw new NotPermitted(options.by.person, operation)
  if (item.status === 'done') throw new CycleEnded(item.id)
}

const add = async (kit: TenantKit, given: NewEntry, options: By): Promise<JournalLine> => {
  const item = await demandCase(kit, { id: given.cycle, workflow: 'cycle' }, options)
  demandOwner(item, options, 'write in the journal of somebody else')
  const checked = checkEntry(given)
  if ('faults' in checked) throw new InvalidDocument('entry', checked.faults)
  const { period } = await demandPlace(kit, { item, entry: checked.entry }, options)
  await demandOpen(kit, { item, period: period.key }, options)
  const entry = entryOf(kit, checked.entry, { period: period.key, person: options.by.person })
  await kit.records.journal.add({ tenant: kit.tenant, ...entry })
  return lineOf(kit, item, { entry, removable: true })
}

const demandPlace = async (
  kit: TenantKit,
  { item, entry }: { readonly item: Case; readonly entry: CheckedEntry },
  options: By,
): Promise<{ readonly period: CyclePeriod }> => {
  const period = periodOn(periodsOf(item), entry.on)
  const results = entry.result === null ? [] : (await planInForce(kit, item.id, options)).results.map(({ id }) => id)
  const today = kit.calendar.dateOf(instantOf(kit), zoneOf(kit, item))
  const faults = placeFaults(entry, { today, inPeriod: period !== undefined, results })
  if (!period || faults.length > 0) throw new InvalidDocument('entry', faults)
  return { period }
}

const entryOf = (
  kit: TenantKit,
  { quantity, ...entry }: CheckedEntry,
  of: { readonly period: string; readonly person: string },
): JournalEntry => ({
  ...entry,
  ...of,
  id: kit.ids.next(kit.clock.now()),
  quantity: quantity === null ? null : plainDecimal(quantity),
  createdAt: instantOf(kit),
})

const lineOf = (
  kit: TenantKit,
  item: Case,
  { entry, removable }: { readonly entry: JournalEntry; readonly removable: boolean },
): JournalLine => ({
  ...entry,
  late: kit.calendar.dateOf(entry.createdAt, zoneOf(kit, item)) > entry.on,
  removable,
})

/** The periods whose report was handed in and not given back, or has ended. */
const closedPeriods = async (kit: TenantKit, item: Case, options: By): Promise<ReadonlySet<string>> => {
  const reports = await reportsOf(kit, item.id, options)
  return new Set(reports.filter(isClosed).map(({ period }) => period))
}

/** Where the reporter cannot hand in (again): what is open to him carries the tag, what has not begun is still to come. */
const isClosed = (report: Case): boolean =>
  report.status === 'done' || !(report.tags.includes('open') || report.state.includes('scheduled'))

const demandOpen = async (
  kit: TenantKit,
  { item, period }: { readonly item: Case; readonly period: string },
  options: By,
): Promise<void> => {
  const closed = await closedPeriods(kit, item, options)
  if (closed.has(period)) throw new PeriodClosed(item.id, period)
}

const remove = async (
  kit: TenantKit,
  { cycle, entry }: Parameters<Journal['remove']>[0],
  options: By,
): Promise<void> => {
  const item = await demandCase(kit, { id: cycle, workflow: 'cycle' }, options)
  demandOwner(item, options, 'remove from the journal of somebody else')
  const found = (await kit.records.journal.list({ tenant: kit.tenant, cycle })).find(({ id }) => id === entry)
  if (!found) throw new UnknownEntry(entry)
  await demandOpen(kit, { item, period: found.period }, options)
  const removed = await kit.records.journal.remove({ tenant: kit.tenant, cycle, id: entry, person: options.by.person })
  if (!removed) throw new UnknownEntry(entry)
}
