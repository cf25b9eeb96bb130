import type { Case, Possibility, Timer, Transition, VerifyFinding, Chart as WorkflowChart } from '@siklus/core'
import type { CaseLine } from '@siklus/core/performance'
import type { Chart } from '../../charts/chart.ts'
import { type ChartLayout, layoutChart } from '../../charts/layout.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { DashboardPrincipal, PageDeps } from '../page-env.ts'
import { caseLines } from '../parts/case-lines.ts'
import { caseChart } from './case-chart.ts'

/** Everything the page of a case shows, as its reader may see it. */
export interface CaseData {
  readonly item: Case
  readonly line: CaseLine
  readonly can: readonly Possibility[]
  readonly deadlines: readonly Timer[]
  readonly history: readonly Transition[]
  readonly names: { readonly [person: string]: string }
  readonly chart: Chart
  /** The label of every state that has one, by its path. */
  readonly labels: { readonly [path: string]: string }
  readonly layout: ChartLayout
  /** Undefined while nobody asked for it, or the reader may not ask. */
  readonly verified: readonly VerifyFinding[] | undefined
}

/** Who may ask for the verification of a history. */
export const mayVerify = ({ roles }: Pick<DashboardPrincipal, 'roles'>): boolean =>
  roles.includes('admin') || roles.includes('auditor')

/** A state without a label of its own is called by its key. */
const labelsOf = ({ nodes }: WorkflowChart): CaseData['labels'] =>
  Object.fromEntries(
    nodes.filter(({ path, label }) => label !== path.split('.').at(-1)).map(({ path, label }) => [path, label]),
  )

/** Loads a case for its reader. Fails with `CaseNotFound` outside the reader's scope. */
export const readCase = async (
  deps: PageDeps,
  t: Translator,
  asked: { readonly id: string; readonly me: DashboardPrincipal; readonly verify: boolean },
): Promise<CaseData> => {
  const { engine, org, performance } = deps
  const { id, me } = asked
  const item = await org.load(id, me)
  const [can, deadlines, history, verified] = await Promise.all([
    org.can(id, me),
    org.deadlines(id, me),
    performance.cycles.history({ case: id }, me),
    asked.verify && mayVerify(me) ? org.verify(id, me) : undefined,
  ])
  const workflow = engine.chart(item.workflow, item.version)
  const chart = caseChart(t, workflow, engine.standing(item))
  const people = [...new Set([...item.parties.map(({ person }) => person), ...history.map(({ by }) => by)])]
  const [line] = await caseLines(deps, [item], me.by)
  if (!line) throw new Error(`No line for case ${id}`)
  return {
    ...{ item, line, can, deadlines, history, verified, chart, labels: labelsOf(workflow) },
    names: await performance.organisation.names(people, me),
    layout: await layoutChart(chart),
  }
}
