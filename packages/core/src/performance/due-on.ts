import type { Calendar } from '../case/calendar/calendar.ts'
import type { Case } from '../case/case.ts'
import { isJsonObject } from '../case/json.ts'
import { objectionFinding } from '../packs/id-permenpanrb6-2022/decide.ts'
import { HELD } from '../workflow/kit.ts'

type Due = (item: Case, calendar: Calendar) => string | null

const field =
  (name: string): Due =>
  ({ context }) => {
    const day = context[name]
    return typeof day === 'string' ? day : null
  }

/** The last day on which an objection is in time, by the law of the day of receipt. */
const lastDayToObject: Due = ({ context }, calendar) => {
  const { receipt, zone } = context
  if (!isJsonObject(receipt) || typeof receipt.at !== 'string' || typeof zone !== 'string') return null
  const receivedOn = calendar.dateOf(receipt.at, zone)
  return objectionFinding({ receivedOn, filedOn: receivedOn }).value.lastDay
}

/** Which day each stage of a workflow waits for, by the path of its state. */
const STAGES: { readonly [workflow: string]: readonly (readonly [path: string, due: Due])[] } = {
  cycle: [
    ['live.work.planning', field('planDue')],
    ['live.work.followUp', field('followUpDue')],
  ],
  plan: [
    ['live.work.draft', field('dueOn')],
    ['live.work.negotiation', field('dueOn')],
  ],
  report: [['live.work.draft', field('dueOn')]],
  evaluation: [
    ['live.work.selfAssessment', field('selfAssessmentDue')],
    ['live.work.rating', field('ratingDue')],
    ['live.work.calibration', field('publishDue')],
    ['live.work.official.window', lastDayToObject],
  ],
}

/** The day up to which the next move is asked for, where the case itself carries one; null while it is on hold: then time stands still. */
export const dueOnOf = (item: Case, calendar: Calendar): string | null => {
  if (item.tags.includes(HELD)) return null
  const leaves = item.state.split('|')
  const isIn = (path: string): boolean => leaves.some((leaf) => leaf === path || leaf.startsWith(`${path}.`))
  const [, due] = (STAGES[item.workflow] ?? []).find(([path]) => isIn(path)) ?? []
  return due ? due(item, calendar) : null
}
