import type { Transition } from '@siklus/core'
import type { JournalLine, ReportView } from '@siklus/core/performance'
import type { Context } from 'hono'
import type { Action } from '../../ui/action-button.tsx'
import type { PageDeps, PageEnv } from '../page-env.ts'
import { today } from '../today.ts'
import { possible } from '../work/possible.ts'
import { type Names, openWord, type Said, saidWith } from '../work/said.tsx'

/** Everything the page of a report shows, as its reader may see it. */
export interface ReportScene {
  readonly view: ReportView
  readonly today: string
  /** The journal of the period, newest day first. */
  readonly entries: readonly JournalLine[]
  readonly acts: { readonly [event: string]: Action }
  readonly names: Names
  /** What the assessor wrote when the report went back, while nobody has answered. */
  readonly note: Said | undefined
  /** What was said when it was reviewed, waived or extended, newest first. */
  readonly said: readonly Said[]
}

const answers = ['report.submit', 'report.review', 'report.waive']

const openNote = (history: readonly Transition[]): Said | undefined =>
  openWord(history, { asked: ['report.return'], answers })

/** Loads a report for its reader. Fails with `CaseNotFound` outside the reader's scope. */
export const reportScene = async (c: Context<PageEnv>, deps: PageDeps, id: string): Promise<ReportScene> => {
  const { t, principal } = c.var
  const by = { by: principal.by }
  const { reporting, cycles, journal, organisation } = deps.performance
  const view = await reporting.get({ report: id }, by)
  const { parent, period } = view.case
  const [history, entries] = await Promise.all([
    cycles.history({ case: id }, by),
    parent === null ? [] : journal.list({ cycle: parent, period }, by),
  ])
  const people = [
    ...history.map((step) => step.by),
    ...view.submitted.map(({ author }) => author),
    ...(view.draft?.savedBy ? [view.draft.savedBy] : []),
  ]
  return {
    view,
    today: today(deps),
    entries,
    acts: possible(t, view, principal),
    names: await organisation.names([...new Set(people)], by),
    note: openNote(history),
    said: saidWith(history, ['report.review', 'report.waive', 'report.extend']),
  }
}
