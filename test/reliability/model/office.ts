/** The reference model: plain objects that say what petitions and errands do, without an engine, a statechart or a storage. */
export interface Office {
  /** Milliseconds since 1970. */
  now: number
  readonly cases: ModelCase[]
  /** Messages between cases that were not delivered yet, oldest first. */
  readonly messages: ModelMessage[]
  readonly extensions: ModelExtension[]
  readonly delegations: ModelDelegation[]
  /** Petitions by start key. */
  readonly startKeys: { [key: string]: string }
  /** Accepted events by case, person and key. */
  readonly answers: { [key: string]: { readonly event: string; readonly revision: number } }
}

/** A petition or an errand. */
export interface ModelCase {
  /** A petition is named by its id, an errand by its petition and key. */
  readonly name: string
  readonly kind: 'petition' | 'errand'
  readonly parent: string | null
  version: number
  /** Where its work is; the last three are the end. */
  work: 'fresh' | 'stale' | 'onTime' | 'late' | 'wanted' | 'overdue' | 'granted' | 'found' | 'cancelled'
  held: boolean
  revision: number
  /** The revision of its petition of which it heard last: at its start, or in a hold or its end that moved it. */
  heard: number
  readonly tally: { notes: number; asks: number; returns: number; lapses: number; done: number }
  papers: number
  timer: ModelTimer | null
}

/** The one deadline that a case waits for; none pauses but by a hold. */
export interface ModelTimer {
  readonly delay: string
  /** When it falls due without extensions. */
  readonly base: number
  readonly pausedAt: number | null
}

/** What one case says to others, at a revision: start, to its children, to its parent. */
export type ModelMessage =
  | { readonly kind: 'start'; readonly from: string; readonly revision: number; readonly key: string }
  | { readonly kind: 'children'; readonly from: string; readonly revision: number; readonly event: ChildEvent }
  | { readonly kind: 'parent'; readonly from: string }

/** What petitions say to their errands. */
export type ChildEvent = 'hold' | 'resume' | 'cancel'

/** An extension of one deadline for all petitions. */
export interface ModelExtension {
  readonly delay: string
  readonly from: number
  readonly to: number
  readonly until: number
}

/** Somebody acts for somebody else, until an instant. */
export interface ModelDelegation {
  readonly person: string
  readonly to: string
  readonly until: number
}

/** An office on its first day. */
export const emptyOffice = (now: number): Office => ({
  ...{ now, cases: [], messages: [], extensions: [], delegations: [] },
  ...{ startKeys: {}, answers: {} },
})

const ENDS: readonly ModelCase['work'][] = ['granted', 'found', 'cancelled']

/** Whether a case has ended. */
export const isOver = ({ work }: ModelCase): boolean => ENDS.includes(work)

/** When the timer of a case falls due: as the extensions that speak of it say. */
export const dueOf = ({ extensions }: Office, { kind, timer }: ModelCase): number => {
  const base = timer?.base ?? Number.POSITIVE_INFINITY
  const speaking =
    kind === 'petition'
      ? extensions.filter((one) => one.delay === timer?.delay && one.from <= base && base < one.to)
      : []
  return Math.max(base, ...speaking.map(({ until }) => until))
}

/** Whether the timer of a case is due now. */
export const isDue = (office: Office, item: ModelCase): boolean =>
  item.timer !== null && item.timer.pausedAt === null && dueOf(office, item) <= office.now

const DAY_MS = 86_400_000
const JAKARTA_MS = 7 * 3_600_000
const DAYS: { readonly [work: string]: readonly [string, number] } = {
  fresh: ['staleDue', 7],
  onTime: ['answerDue', 3],
  wanted: ['findDue', 5],
}

/** Arms what a state waits for: until the last moment of a day in Jakarta. */
export const arm = (office: Office, item: ModelCase): void => {
  const [delay, days] = DAYS[item.work] ?? []
  if (delay === undefined || days === undefined) item.timer = null
  else {
    const day = Math.floor((office.now + JAKARTA_MS) / DAY_MS) + days + 1
    item.timer = { delay, base: day * DAY_MS - JAKARTA_MS - 1, pausedAt: null }
  }
}

/** A case by its name. Throws when there is none: a mistake of the model. */
export const caseNamed = ({ cases }: Office, name: string): ModelCase => {
  const found = cases.find((item) => item.name === name)
  if (!found) throw new Error(`the model has no case ${name}`)
  return found
}
