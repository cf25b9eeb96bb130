import type { Principal, TenantEngine } from '@siklus/core'
import { defaultParameters, type TenantPerformance } from '@siklus/core/performance'
import { planBody } from '../pages/story.ts'
import {
  anEntry,
  assessmentWritten,
  entryAdded,
  followUp,
  followUpAdded,
  hashOf,
  held,
  markOf,
  negotiated,
  openFollowUp,
  planWritten,
  reportReturned,
  untouched,
} from './before.ts'
import type { Scene } from './scenes.ts'
import type { World, Year } from './world.ts'

/** What an operation is tried with. */
export interface Tried {
  readonly org: TenantEngine
  readonly services: TenantPerformance
  /** The cases of the target; empty ids for operations without one. */
  readonly ids: Year
  readonly me: { readonly by: Principal }
  readonly world: World
}

/** How an operation is tried: at which moment of the year, what has to happen just before, and the call. */
export interface OperationRun {
  readonly scene: Scene
  readonly before?: (world: World) => Promise<unknown>
  readonly run: (tried: Tried) => Promise<unknown>
}

/** A list that does not hold what was looked for: for the caller it does not exist. */
export class NotSeen extends Error {
  readonly _tag = 'NotSeen'
}

const sees = async (found: Promise<unknown>, wanted: string): Promise<void> => {
  if (!JSON.stringify(await found).includes(wanted)) throw new NotSeen(`${wanted} is not in the list`)
}

const at = (scene: Scene, run: OperationRun['run'], before?: OperationRun['before']): OperationRun => ({
  scene,
  run,
  ...(before && { before }),
})

const rating = { resultRating: 'meets', behaviourRating: 'meets' } as const

const { rhythm: _rhythm, reportOpensDaysBefore: _opens, reportDueDays: _due, ...times } = defaultParameters(2026)

const cycleInput = {
  ...times,
  ...{ year: 2026, from: '2026-01-01', to: '2026-12-31', unitHead: false },
  periods: [{ key: '2026-Q1', from: '2026-01-01', to: '2026-03-31', opensOn: '2026-03-21', dueOn: '2026-04-10' }],
}

const startOptions = ({ me }: Tried) => ({
  ...me,
  key: 'tried',
  period: '2026',
  parties: [
    { role: 'owner', person: 'edi', basis: 'SK uji' },
    { role: 'assessor', person: 'dewi', basis: 'SK uji' },
  ],
})

const orThrow = async (outcome: Promise<{ readonly ok: boolean; readonly error?: unknown }>): Promise<void> => {
  const { ok, error } = await outcome
  if (!ok) throw error
}

const firstChange = async ({ org, ids, me }: Tried): Promise<void> => {
  const end = new AbortController()
  // The feed of somebody who sees nothing says nothing: it is listened to for a moment only.
  const timer = setTimeout(() => end.abort(), 150)
  try {
    for await (const change of org.changes({ ...me, signal: end.signal, after: null })) if (change.caseId === ids.plan) return
  } catch (error) {
    if (!end.signal.aborted) throw error
  } finally {
    clearTimeout(timer)
    end.abort()
  }
  throw new NotSeen('no change of the plan was told')
}

/** Every method of the tenant's engine that a principal calls. */
const engine: { readonly [name: string]: OperationRun } = {
  'engine.start': at('launched', (tried) => tried.org.start('cycle', cycleInput, startOptions(tried))),
  'engine.tryStart': at('launched', (tried) => orThrow(tried.org.tryStart('cycle', cycleInput, startOptions(tried)))),
  'engine.send': at('submitted', ({ org, ids, me }) => org.send(ids.plan, { type: 'plan.agree' }, me)),
  'engine.trySend': at('submitted', ({ org, ids, me }) => orThrow(org.trySend(ids.plan, { type: 'plan.agree' }, me))),
  'engine.can': at('launched', ({ org, ids, me }) => org.can(ids.plan, me)),
  'engine.load': at('launched', ({ org, ids, me }) => org.load(ids.plan, me)),
  'engine.find': at('launched', ({ org, ids, me }) => sees(org.find(ids.plan, me).then((found) => found ?? null), ids.plan)),
  'engine.list': at('launched', ({ org, ids, me }) => sees(org.list({ parent: ids.cycle }, me), ids.plan)),
  'engine.count': at('launched', ({ org, ids, me }) => sees(org.count({ parent: ids.cycle }, me).then((count) => count > 0), 'true')),
  'engine.countByState': at('launched', ({ org, ids, me }) => sees(org.countByState({ parent: ids.cycle }, me), 'count')),
  'engine.deadlines': at('launched', ({ org, ids, me }) => org.deadlines(ids.plan, me)),
  'engine.history': at('launched', ({ org, ids, me }) => org.history(ids.plan, me)),
  'engine.verify': at('launched', ({ org, ids, me }) => org.verify(ids.plan, me)),
  'engine.changes': at('launched', firstChange),
}

const organisation: { readonly [name: string]: OperationRun } = {
  'organisation.units': at('launched', ({ services, me }) => services.organisation.units({}, me)),
  'organisation.unit': at('launched', ({ services, me }) => services.organisation.unit({ unit: 'bidang-lain' }, me)),
  'organisation.people': at('launched', ({ services, me }) => services.organisation.people({}, me)),
  'organisation.person': at('launched', ({ services, me }) => services.organisation.person({ person: 'raka' }, me)),
  'organisation.names': at('launched', ({ services, me }) => services.organisation.names(['raka'], me)),
  'organisation.myRoles': at('launched', ({ services, me }) => services.organisation.myRoles(me)),
  'organisation.assessorOf': at('launched', ({ services, me }) => services.organisation.assessorOf({ person: 'raka' }, me)),
  'organisation.superiorOf': at('launched', ({ services, me }) => services.organisation.superiorOf({ person: 'raka' }, me)),
  'organisation.load': at('launched', ({ services, me }) => services.organisation.load({ units: [] }, me)),
  'goals.tree': at('launched', ({ services, me }) => services.goals.tree({ year: 2026 }, me)),
  'goals.load': at('launched', ({ services, me }) => services.goals.load({ goals: [] }, me)),
}

const cycles: { readonly [name: string]: OperationRun } = {
  'cycles.parameters': at('launched', ({ services, me }) => services.cycles.parameters({ year: 2026 }, me)),
  'cycles.setParameters': at('launched', ({ services, me }) =>
    services.cycles.setParameters({ year: 2027, parameters: defaultParameters(2027), basis: 'SK' }, me),
  ),
  'cycles.preview': at('launched', ({ services, me }) => services.cycles.preview({ year: 2026 }, me)),
  'cycles.launch': at('launched', ({ services, me }) => services.cycles.launch({ year: 2026 }, me)),
  'cycles.get': at('launched', ({ services, ids, me }) => services.cycles.get({ cycle: ids.cycle }, me)),
  'cycles.list': at('launched', ({ services, ids, me }) => sees(services.cycles.list({ year: 2026 }, me), ids.cycle)),
  'cycles.history': at('launched', ({ services, ids, me }) => services.cycles.history({ case: ids.plan }, me)),
  'cycles.revise': at('in-force', ({ services, ids, me }) => services.cycles.revise({ cycle: ids.cycle, reason: 'x' }, me)),
  'cycles.restartPlan': at('withdrawn', ({ services, ids, me }) => services.cycles.restartPlan({ cycle: ids.cycle }, me)),
  'cycles.hold': at('launched', ({ services, ids, me }) => services.cycles.hold({ cycle: ids.cycle, reason: 'x' }, me)),
  'cycles.resume': at('launched', ({ services, ids, me }) => services.cycles.resume({ cycle: ids.cycle }, me), held),
  'cycles.cancel': at('launched', ({ services, ids, me }) => services.cycles.cancel({ cycle: ids.cycle, reason: 'x' }, me)),
  'cycles.close': at('follow-up', ({ services, ids, me }) => services.cycles.close({ cycle: ids.cycle }, me)),
  'cycles.closeOpen': at(
    'follow-up',
    ({ services, ids, me }) => services.cycles.closeOpen({ cycle: ids.cycle, reason: 'x' }, me),
    followUpAdded,
  ),
}

const planning: { readonly [name: string]: OperationRun } = {
  'planning.get': at('launched', ({ services, ids, me }) => services.planning.get({ plan: ids.plan }, me)),
  'planning.save': at('launched', ({ services, ids, me }) => services.planning.save({ plan: ids.plan, seen: untouched, body: planBody }, me)),
  'planning.submit': at(
    'launched',
    ({ services, ids, me }) => services.planning.submit({ plan: ids.plan, seen: { revision: 1, edit: 1 } }, me),
    planWritten,
  ),
  'planning.recall': at('submitted', ({ services, ids, me }) => services.planning.recall({ plan: ids.plan }, me)),
  'planning.return': at('submitted', ({ services, ids, me }) => services.planning.return({ plan: ids.plan, note: 'x' }, me)),
  'planning.negotiate': at('submitted', ({ services, ids, me }) => services.planning.negotiate({ plan: ids.plan, note: 'x' }, me)),
  'planning.propose': at(
    'submitted',
    ({ services, ids, me }) => services.planning.propose({ plan: ids.plan, seen: { revision: 2, edit: 0 } }, me),
    negotiated,
  ),
  'planning.agree': at('submitted', ({ services, ids, me }) => services.planning.agree({ plan: ids.plan }, me)),
  'planning.sign': at('signing', async (tried) =>
    tried.services.planning.sign({ plan: tried.ids.plan, contentHash: await hashOf(tried.world, tried.ids.plan) }, tried.me),
  ),
  'planning.countersign': at('signing', async (tried) =>
    tried.services.planning.countersign({ plan: tried.ids.plan, contentHash: await hashOf(tried.world, tried.ids.plan) }, tried.me),
  ),
  'planning.refuseToSign': at('signing', ({ services, ids, me }) => services.planning.refuseToSign({ plan: ids.plan, reason: 'x' }, me)),
  'planning.withdraw': at('submitted', ({ services, ids, me }) => services.planning.withdraw({ plan: ids.plan, reason: 'x' }, me)),
}

const entry = (cycle: string) => ({ cycle, on: '2026-01-04', text: 'Rapat' })

const daily: { readonly [name: string]: OperationRun } = {
  'journal.add': at('launched', ({ services, ids, me }) => services.journal.add(entry(ids.cycle), me)),
  'journal.list': at('launched', ({ services, ids, me }) => services.journal.list({ cycle: ids.cycle }, me)),
  'journal.remove': at(
    'launched',
    async (tried) => tried.services.journal.remove({ cycle: tried.ids.cycle, entry: await anEntry(tried.world, tried.ids.cycle) }, tried.me),
    entryAdded,
  ),
  'feedback.give': at('launched', ({ services, ids, me }) => services.feedback.give({ cycle: ids.cycle, about: 'general', text: 'x' }, me)),
  'feedback.list': at('launched', ({ services, ids, me }) => services.feedback.list({ cycle: ids.cycle }, me)),
  'reporting.get': at('reported', ({ services, ids, me }) => services.reporting.get({ report: ids.report }, me)),
  'reporting.save': at(
    'reported',
    async ({ services, ids, me, world }) =>
      services.reporting.save({ report: ids.report, seen: await markOf(world, ids.report), words: { summary: 'x' } }, me),
    reportReturned,
  ),
  'reporting.submit': at(
    'reported',
    async ({ services, ids, me, world }) => services.reporting.submit({ report: ids.report, seen: await markOf(world, ids.report) }, me),
    reportReturned,
  ),
  'reporting.recall': at('reported', ({ services, ids, me }) => services.reporting.recall({ report: ids.report }, me)),
  'reporting.return': at('reported', ({ services, ids, me }) => services.reporting.return({ report: ids.report, note: 'x' }, me)),
  'reporting.review': at('reported', ({ services, ids, me }) => services.reporting.review({ report: ids.report }, me)),
  'reporting.waive': at('reported', ({ services, ids, me }) => services.reporting.waive({ report: ids.report, reason: 'x' }, me)),
  'reporting.extend': at(
    'reported',
    ({ services, ids, me }) => services.reporting.extend({ report: ids.report, dueOn: '2026-04-20', reason: 'x' }, me),
    reportReturned,
  ),
}

const evaluating: { readonly [name: string]: OperationRun } = {
  'evaluating.get': at('assessing', ({ services, ids, me }) => services.evaluating.get({ evaluation: ids.evaluation }, me)),
  'evaluating.save': at('assessing', ({ services, ids, me }) =>
    services.evaluating.save({ evaluation: ids.evaluation, seen: untouched, body: { summary: 'x', results: [] } }, me),
  ),
  'evaluating.assess': at(
    'assessing',
    ({ services, ids, me }) => services.evaluating.assess({ evaluation: ids.evaluation, seen: { revision: 1, edit: 1 } }, me),
    assessmentWritten,
  ),
  'evaluating.rate': at('rating', ({ services, ids, me }) => services.evaluating.rate({ evaluation: ids.evaluation, ...rating }, me)),
  'evaluating.foresee': at('rating', ({ services, ids, me }) => services.evaluating.foresee({ evaluation: ids.evaluation, ...rating }, me)),
  'evaluating.sendBack': at('rated', ({ services, ids, me }) => services.evaluating.sendBack({ evaluation: ids.evaluation, note: 'x' }, me)),
  'evaluating.publish': at('rated', ({ services, ids, me }) => services.evaluating.publish({ evaluation: ids.evaluation }, me)),
  'evaluating.acknowledge': at('published', ({ services, ids, me }) => services.evaluating.acknowledge({ evaluation: ids.evaluation }, me)),
  'evaluating.accept': at('window', ({ services, ids, me }) => services.evaluating.accept({ evaluation: ids.evaluation }, me)),
  'evaluating.object': at('window', ({ services, ids, me }) => services.evaluating.object({ evaluation: ids.evaluation, grounds: 'x' }, me)),
  'evaluating.withdrawObjection': at('objection', ({ services, ids, me }) =>
    services.evaluating.withdrawObjection({ evaluation: ids.evaluation }, me),
  ),
  'evaluating.respond': at('objection', ({ services, ids, me }) =>
    services.evaluating.respond({ evaluation: ids.evaluation, statement: 'x' }, me),
  ),
  'evaluating.reject': at('objection', ({ services, ids, me }) => services.evaluating.reject({ evaluation: ids.evaluation, reason: 'x' }, me)),
  'evaluating.revise': at('objection', ({ services, ids, me }) =>
    services.evaluating.revise({ evaluation: ids.evaluation, ...rating, reason: 'x' }, me),
  ),
  'followUps.list': at('follow-up', ({ services, ids, me }) => services.followUps.list({ cycle: ids.cycle }, me)),
  'followUps.add': at('follow-up', ({ services, ids, me }) => services.followUps.add({ cycle: ids.cycle, ...followUp }, me)),
  'followUps.close': at(
    'follow-up',
    async (tried) =>
      tried.services.followUps.close({ cycle: tried.ids.cycle, followUp: await openFollowUp(tried.world, tried.ids.cycle), outcome: 'done' }, tried.me),
    followUpAdded,
  ),
}

const home: { readonly [name: string]: OperationRun } = {
  'home.waiting': at('submitted', ({ services, ids, me }) => sees(services.home.waiting(me), ids.plan)),
  'home.waitingCount': at('submitted', ({ services, me }) => services.home.waitingCount(me)),
  'home.myCycle': at('launched', ({ services, ids, me }) => sees(services.home.myCycle({ year: 2026 }, me), ids.cycle)),
  'home.team': at('launched', ({ services, ids, me }) => sees(services.home.team({ year: 2026 }, me), ids.cycle)),
  'home.funnel': at('launched', ({ services, me }) => services.home.funnel({ year: 2026 }, me)),
}

/** How every operation of engine and services is tried, by its name in the table. */
export const operationRuns: { readonly [name: string]: OperationRun } = {
  ...engine,
  ...organisation,
  ...cycles,
  ...planning,
  ...daily,
  ...evaluating,
  ...home,
}
