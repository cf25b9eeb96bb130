import {
  type Case,
  exportMonth,
  type MonthManifest,
  type OpenStorage,
  type RetainedStorage,
  type RetireMonthOptions,
  retireMonth,
} from '@siklus/core'
import { opened, type StartOptions } from '../acts.ts'

/** A test's place: months of its own, because what is retired is retired for all tenants. */
export interface MonthScene {
  readonly kept: RetainedStorage
  readonly storage: OpenStorage
  readonly tenant: string
  readonly month: string
}

/** When every month of the contract is over. */
export const LATER = '2027-06-01T00:00:00.000Z'
/** An instant in a month. */
export const within = (month: string, day = 5) => `${month}-${String(day).padStart(2, '0')}T01:02:03.456Z`

/** A case of the month that is done. */
export const done = (at: MonthScene, more: StartOptions = {}): Promise<Case> =>
  opened(at, { at: within(at.month), status: 'done', state: 'final', ...more })

/** Every named reader has read everything, as a relay that keeps up would have. */
export const readAll = async ({ storage, tenant }: Pick<MonthScene, 'storage' | 'tenant'>) => {
  const [from, to] = [await storage.cursor(tenant, 'relay'), await storage.tail(tenant)]
  if (to !== null && to !== from) await storage.advance({ tenant, reader: 'relay', from, to })
}

/** Exports the month into a map of files. */
export const exported = async ({ kept, month }: MonthScene, without: readonly string[] = []) => {
  const files = new Map<string, string>()
  const write = async (file: string, text: string) => void files.set(file, (files.get(file) ?? '') + text)
  const manifest = await exportMonth(kept.retention, { month, at: LATER, write, without })
  const rows = (table: string) =>
    (files.get(`${table}.jsonl`) ?? '')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))
  return { manifest, files, rows }
}

/** A host that says its anchors hold everything. */
const anchored = async () => ({ count: 0, samples: [] })

/** Retires the month on the strength of an export. */
export const retire = ({ kept }: MonthScene, manifest: MonthManifest, more: Partial<RetireMonthOptions> = {}) =>
  retireMonth(kept.retention, { manifest, at: LATER, anchored, ...more })

/** Every case of a tenant. */
export const all = (tenant: string) => ({ tenant, scope: { kind: 'all' } }) as const

/** The ids a list gives. */
export const listed = async ({ storage, tenant }: Pick<MonthScene, 'storage' | 'tenant'>) =>
  (await storage.list(all(tenant), { limit: 100 })).map((item) => item.id)

/** Gives a test its place in a month. */
export type Scenes = (month: string) => MonthScene
