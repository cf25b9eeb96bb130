import { type CycleStage, cycleStages } from '@siklus/core/performance'

/** What the list of cycles shows, as its address says it. */
export interface CycleListQuery {
  readonly year: number
  readonly view: 'all' | 'overdue' | 'held'
  /** Id of a unit: its subtree. */
  readonly unit?: string
  readonly stage?: CycleStage
  /** The last case of the page before. */
  readonly after?: string
}

type Query = { readonly [name: string]: string | undefined }

const isView = (text: string | undefined): text is CycleListQuery['view'] => text === 'overdue' || text === 'held'

/** Reads the address. What it does not know is left out, so that an old link still opens a list. */
export const listQuery = ({ tahun, unit, tahap, tanda, setelah }: Query, thisYear: number): CycleListQuery => {
  const stage = cycleStages.find((known) => known === tahap)
  const year = /^\d{4}$/.test(tahun ?? '') ? Number(tahun) : thisYear
  return {
    year,
    view: isView(tanda) ? tanda : 'all',
    ...(unit && { unit }),
    ...(stage && { stage }),
    ...(setelah && { after: setelah }),
  }
}

/** The path of a list: every filter is in it, so that it can be kept and shared. */
export const listPath = ({ year, view, unit, stage, after }: CycleListQuery): string => {
  const query = new URLSearchParams({ tahun: String(year) })
  if (view !== 'all') query.set('tanda', view)
  if (unit !== undefined) query.set('unit', unit)
  if (stage !== undefined) query.set('tahap', stage)
  if (after !== undefined) query.set('setelah', after)
  return `/siklus?${query}`
}
