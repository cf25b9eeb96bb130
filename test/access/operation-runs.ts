import { defaultParameters } from '@siklus/core/performance'
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
import { engineRuns } from './engine-runs.ts'
import { at, type Runs, sees } from './operation-run.ts'

const rating = { resultRating: 'meets', behaviourRating: 'meets' } as const

const organisation: Runs = {
  'organisation.units': at('launched', ({ services, me }) => services.organisation.units({}, me)),
  'organisation.unit': at('launched', ({ services, me }) => services.organisation.unit({ unit: 'bidang-lain' }, me)),
  'organisation.people': at('launched', ({ services, me }) => services.organisation.people({}, me)),
  'organisation.person': at('launched', ({ services, me }) => services.organisation.person({ person: 'raka' }, me)),
  'organisation.names': at('launched', ({ services, me }) => services.organisation.names(['raka'], me)),
  'organisation.myRoles': at('launched', ({ services, me }) => services.organisation.myRoles(me)),
  'organisation.assessorOf': at('launched', ({ services, me }) =>
    services.organisation.assessorOf({ person: 'raka' }, me),
  ),
  'organisation.superiorOf': at('launched', ({ services, me }) =>
    services.organisation.superiorOf({ person: 'raka' }, me),
  ),
  'organisation.load': at('launched', ({ services, me }) => services.organisation.load({ units: [] }, me)),
  'goals.tree': at('launched', ({ services, me }) => services.goals.tree({ year: 2026 }, me)),
  'goals.load': at('launched', ({ services, me }) => services.goals.load({ goals: [] }, me)),
}

const cycles: Runs = {
  'cycles.parameters': at('launched', ({ services, me }) => services.cycles.parameters({ year: 2026 }, me)),
  'cycles.setParameters': at('launched', ({ services, me }) =>
    services.cycles.setParameters({ year: 2027, parameters: defaultParameters(2027), basis: 'SK' }, me),
  ),
  'cycles.preview': at('launched', ({ services, me }) => services.cycles.preview({ year: 2026 }, me)),
  'cycles.launch': at('launched', ({ services, me }) => services.cycles.launch({ year: 2026 }, me)),
  'cycles.get': at('launched', ({ services, ids, me }) => services.cycles.get({ cycle: ids.cycle }, me)),
  'cycles.list': at('launched', ({ services, ids, me }) => sees(services.cycles.list({ year: 2026 }, me), ids.cycle)),
  'cycles.history': at('launched', ({ services, ids, me }) => services.cycles.history({ case: ids.plan }, me)),
  'cycles.revise': at('in-force', ({ services, ids, me }) =>
    services.cycles.revise({ cycle: ids.cycle, reason: 'x' }, me),
  ),
  'cycles.restartPlan': at('withdrawn', ({ services, ids, me }) =>
    services.cycles.restartPlan({ cycle: ids.cycle }, me),
  ),
  'cycles.hold': at('launched', ({ services, ids, me }) => services.cycles.hold({ cycle: ids.cycle, reason: 'x' }, me)),
  'cycles.resume': at('launched', ({ services, ids, me }) => services.cycles.resume({ cycle: ids.cycle }, me), held),
  'cycles.cancel': at('launched', ({ services, ids, me }) =>
    services.cycles.cancel({ cycle: ids.cycle, reason: 'x' }, me),
  ),
  'cycles.close': at('follow-up', ({ services, ids, me }) => services.cycles.close({ cycle: ids.cycle }, me)),
  'cycles.closeOpen': at(
    'follow-up',
    ({ services, ids, me }) => services.cycles.closeOpen({ cycle: ids.cycle, reason: 'x' }, me),
    followUpAdded,
  ),
}

const planning: Runs = {
  'planning.get': at('launched', ({ services, ids, me }) => services.planning.get({ plan: ids.plan }, me)),
  'planning.save': at('launched', ({ services, ids, me }) =>
    services.planning.save({ plan: ids.plan, seen: untouched, body: planBody }, me),
  ),
  'planning.submit': at(
    'launched',
    ({ services, ids, me }) => services.planning.submit({ plan: ids.plan, seen: { revision: 1, edit: 1 } }, me),
    planWritten,
  ),
  'planning.recall': at('submitted', ({ services, ids, me }) => services.planning.recall({ plan: ids.plan }, me)),
  'planning.return': at('submitted', ({ services, ids, me }) =>
    services.planning.return({ plan: ids.plan, note: 'x' }, me),
  ),
  'planning.negotiate': at('submitted', ({ services, ids, me }) =>
    services.planning.negotiate({ plan: ids.plan, note: 'x' }, me),
  ),
  'planning.propose': at(
    'submitted',
    ({ services, ids, me }) => services.planning.propose({ plan: ids.plan, seen: { revision: 2, edit: 0 } }, me),
    negotiated,
  ),
  'planning.agree': at('submitted', ({ services, ids, me }) => services.planning.agree({ plan: ids.plan }, me)),
  'planning.sign': at('signing', async (tried) =>
    tried.services.planning.sign(
      { plan: tried.ids.plan, contentHash: await hashOf(tried.world, tried.ids.plan) },
      tried.me,
    ),
  ),
  'planning.countersign': at('signing', async (tried) =>
    tried.services.planning.countersign(
      { plan: tried.ids.plan, contentHash: await hashOf(tried.world, tried.ids.plan) },
      tried.me,
    ),
  ),
  'planning.refuseToSign': at('signing', ({ services, ids, me }) =>
    services.planning.refuseToSign({ plan: ids.plan, reason: 'x' }, me),
  ),
  'planning.withdraw': at('submitted', ({ services, ids, me }) =>
    services.planning.withdraw({ plan: ids.plan, reason: 'x' }, me),
  ),
}

const entry = (cycle: string) => ({ cycle, on: '2026-01-04', text: 'Rapat' })

const daily: Runs = {
  'journal.add': at('launched', ({ services, ids, me }) => services.journal.add(entry(ids.cycle), me)),
  'journal.list': at('launched', ({ services, ids, me }) => services.journal.list({ cycle: ids.cycle }, me)),
  'journal.remove': at(
    'launched',
    async (tried) =>
      tried.services.journal.remove(
        { cycle: tried.ids.cycle, entry: await anEntry(tried.world, tried.ids.cycle) },
        tried.me,
      ),
    entryAdded,
  ),
  'feedback.give': at('launched', ({ services, ids, me }) =>
    services.feedback.give({ cycle: ids.cycle, about: 'general', text: 'x' }, me),
  ),
  'feedback.list': at('launched', ({ services, ids, me }) => services.feedback.list({ cycle: ids.cycle }, me)),
  'reporting.get': at('reported', ({ services, ids, me }) => services.reporting.get({ report: ids.report }, me)),
  'reporting.save': at(
    'reported',
    async ({ services, ids, me, world }) =>
      services.reporting.save(
        { report: ids.report, seen: await markOf(world, ids.report), words: { summary: 'x' } },
        me,
      ),
    reportReturned,
  ),
  'reporting.submit': at(
    'reported',
    async ({ services, ids, me, world }) =>
      services.reporting.submit({ report: ids.report, seen: await markOf(world, ids.report) }, me),
    reportReturned,
  ),
  'reporting.recall': at('reported', ({ services, ids, me }) => services.reporting.recall({ report: ids.report }, me)),
  'reporting.return': at('reported', ({ services, ids, me }) =>
    services.reporting.return({ report: ids.report, note: 'x' }, me),
  ),
  'reporting.review': at('reported', ({ services, ids, me }) => services.reporting.review({ report: ids.report }, me)),
  'reporting.waive': at('reported', ({ services, ids, me }) =>
    services.reporting.waive({ report: ids.report, reason: 'x' }, me),
  ),
  'reporting.extend': at(
    'reported',
    ({ services, ids, me }) => services.reporting.extend({ report: ids.report, dueOn: '2026-04-20', reason: 'x' }, me),
    reportReturned,
  ),
}

const evaluating: Runs = {
  'evaluating.get': at('assessing', ({ services, ids, me }) =>
    services.evaluating.get({ evaluation: ids.evaluation }, me),
  ),
  'evaluating.save': at('assessing', ({ services, ids, me }) =>
    services.evaluating.save({ evaluation: ids.evaluation, seen: untouched, body: { summary: 'x', results: [] } }, me),
  ),
  'evaluating.assess': at(
    'assessing',
    ({ services, ids, me }) =>
      services.evaluating.assess({ evaluation: ids.evaluation, seen: { revision: 1, edit: 1 } }, me),
    assessmentWritten,
  ),
  'evaluating.rate': at('rating', ({ services, ids, me }) =>
    services.evaluating.rate({ evaluation: ids.evaluation, ...rating }, me),
  ),
  'evaluating.foresee': at('rating', ({ services, ids, me }) =>
    services.evaluating.foresee({ evaluation: ids.evaluation, ...rating }, me),
  ),
  'evaluating.sendBack': at('rated', ({ services, ids, me }) =>
    services.evaluating.sendBack({ evaluation: ids.evaluation, note: 'x' }, me),
  ),
  'evaluating.publish': at('rated', ({ services, ids, me }) =>
    services.evaluating.publish({ evaluation: ids.evaluation }, me),
  ),
  'evaluating.acknowledge': at('published', ({ services, ids, me }) =>
    services.evaluating.acknowledge({ evaluation: ids.evaluation }, me),
  ),
  'evaluating.accept': at('window', ({ services, ids, me }) =>
    services.evaluating.accept({ evaluation: ids.evaluation }, me),
  ),
  'evaluating.object': at('window', ({ services, ids, me }) =>
    services.evaluating.object({ evaluation: ids.evaluation, grounds: 'x' }, me),
  ),
  'evaluating.withdrawObjection': at('objection', ({ services, ids, me }) =>
    services.evaluating.withdrawObjection({ evaluation: ids.evaluation }, me),
  ),
  'evaluating.respond': at('objection', ({ services, ids, me }) =>
    services.evaluating.respond({ evaluation: ids.evaluation, statement: 'x' }, me),
  ),
  'evaluating.reject': at('objection', ({ services, ids, me }) =>
    services.evaluating.reject({ evaluation: ids.evaluation, reason: 'x' }, me),
  ),
  'evaluating.revise': at('objection', ({ services, ids, me }) =>
    services.evaluating.revise({ evaluation: ids.evaluation, ...rating, reason: 'x' }, me),
  ),
  'followUps.list': at('follow-up', ({ services, ids, me }) => services.followUps.list({ cycle: ids.cycle }, me)),
  'followUps.add': at('follow-up', ({ services, ids, me }) =>
    services.followUps.add({ cycle: ids.cycle, ...followUp }, me),
  ),
  'followUps.close': at(
    'follow-up',
    async (tried) =>
      tried.services.followUps.close(
        { cycle: tried.ids.cycle, followUp: await openFollowUp(tried.world, tried.ids.cycle), outcome: 'done' },
        tried.me,
      ),
    followUpAdded,
  ),
}

const home: Runs = {
  'home.waiting': at('submitted', ({ services, ids, me }) => sees(services.home.waiting(me), ids.plan)),
  'home.waitingCount': at('submitted', ({ services, me }) => services.home.waitingCount(me)),
  'home.myCycle': at('launched', ({ services, ids, me }) => sees(services.home.myCycle({ year: 2026 }, me), ids.cycle)),
  'home.team': at('launched', ({ services, ids, me }) => sees(services.home.team({ year: 2026 }, me), ids.cycle)),
  'home.funnel': at('launched', ({ services, me }) => services.home.funnel({ year: 2026 }, me)),
}

/** How every operation of engine and services is tried, by its name in the table. */
export const operationRuns: Runs = {
  ...engineRuns,
  ...organisation,
  ...cycles,
  ...planning,
  ...daily,
  ...evaluating,
  ...home,
}
