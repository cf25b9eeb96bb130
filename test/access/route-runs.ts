import { lia } from '../pages/people.ts'
import { planBody } from '../pages/story.ts'
import { anEntry, entryAdded, followUpAdded, hashOf, held, openFollowUp, reportReturned } from './before.ts'
import type { Scene } from './scenes.ts'
import type { World, Year } from './world.ts'

/** What is sent to a route: a form, a JSON body, or nothing. */
export type Sent = { readonly form: { readonly [name: string]: string } } | { readonly json: unknown } | undefined

/** How a route is tried. */
export interface RouteRun {
  readonly scene: Scene
  /** Which case of the year stands for `:id`. */
  readonly on?: keyof Year
  /** Added to the path: `?unit=seksi`, or the values of other parameters. */
  readonly path?: (path: string, world: World, id: string) => Promise<string> | string
  readonly before?: (world: World) => Promise<unknown>
  readonly sent?: (asked: { readonly world: World; readonly id: string; readonly ids: Year }) => Promise<Sent> | Sent
}

/** The name of the style sheet, as every page links to it. */
const anAsset = async ({ site }: World): Promise<string> =>
  /\/assets\/([^"]+\.css)/.exec(await (await site.get('/', 'lia')).text())?.[1] ?? ''

const revisionOf = async ({ office }: World, id: string): Promise<string> =>
  String((await office.engine.in(office.tenant).find(id, lia))?.revision ?? 1)

/** The form of an act as its page sends it. */
const act =
  (event: string, fields: { readonly [name: string]: string } = {}): NonNullable<RouteRun['sent']> =>
  async ({ world, id }) => ({
    form: { event, which: 'tried', revision: await revisionOf(world, id), key: 'tried-key', ...fields },
  })

const planForm = {
  ...{ 'results.0.id': 'r1', 'results.0.kind': 'main', 'results.0.text': planBody.results[0]?.text ?? '' },
  ...{ 'seen.revision': '1', 'seen.edit': '0', do: 'save', tab: 'tried' },
}

const signing = (event: string): RouteRun => ({
  scene: 'signing',
  on: 'plan',
  sent: async (asked) => act(event, { contentHash: await hashOf(asked.world, asked.id) })(asked),
})

/** These only lead back to a page, whatever stands in their address. */
const anywhere = (path: string): string => path.replace(/:(id|entry)/, 'x')

const aPolicy = (path: string): string => path.replace(':pack', 'id-permenpanrb6-2022').replace(':rule', 'predicate')

const overview: { readonly [name: string]: RouteRun } = {
  'GET /': { scene: 'launched' },
  'GET /antrean': { scene: 'launched' },
  'GET /siklus': { scene: 'launched' },
  'GET /siklus/luncur': { scene: 'launched', path: (path) => `${path}?tahun=2026` },
  'POST /siklus/luncur': { scene: 'launched', sent: () => ({ form: { tahun: '2026', unit: '' } }) },
  'GET /siklus/pengecualian': { scene: 'launched', path: (path) => `${path}?tahun=2026` },
  'GET /siklus/:id': { scene: 'launched', on: 'cycle' },
  'GET /kasus/:id': { scene: 'launched', on: 'plan' },
  'GET /tim': { scene: 'launched' },
  'GET /jejak': { scene: 'launched' },
  'GET /unit': { scene: 'launched' },
  'GET /unit/:id': { scene: 'launched', path: (path) => path.replace(':id', 'bidang-lain') },
  'GET /aturan': { scene: 'launched' },
  'GET /aturan/:pack': { scene: 'launched', path: aPolicy },
  'GET /aturan/:pack/:rule': { scene: 'launched', path: aPolicy },
  'GET /peristiwa': { scene: 'launched' },
  'POST /preferensi': { scene: 'launched', sent: () => ({ form: { theme: 'dark', back: '/' } }) },
  'GET /assets/:name': { scene: 'launched', path: async (path, world) => path.replace(':name', await anAsset(world)) },
}

const cycleActs: { readonly [name: string]: RouteRun } = {
  'POST /siklus/:id cycle.hold': { scene: 'launched', on: 'cycle', sent: act('cycle.hold', { reason: 'x' }) },
  'POST /siklus/:id cycle.resume': { scene: 'launched', on: 'cycle', before: held, sent: act('cycle.resume') },
  'POST /siklus/:id cycle.cancel': { scene: 'launched', on: 'cycle', sent: act('cycle.cancel', { reason: 'x' }) },
  'POST /siklus/:id cycle.restartPlan': { scene: 'withdrawn', on: 'cycle', sent: act('cycle.restartPlan') },
  'POST /siklus/:id cycle.revise': { scene: 'in-force', on: 'cycle', sent: act('cycle.revise', { reason: 'x' }) },
  'POST /siklus/:id cycle.close': { scene: 'follow-up', on: 'cycle', sent: act('cycle.close') },
  'POST /siklus/:id cycle.closeOpen': {
    ...{ scene: 'follow-up', on: 'cycle', before: followUpAdded },
    sent: act('cycle.closeOpen', { reason: 'x' }),
  },
}

const planActs: { readonly [name: string]: RouteRun } = {
  'GET /kerja/rencana/:id': { scene: 'launched', on: 'plan' },
  // Somebody who reloads after a form without scripts is led back to the page.
  'GET /kerja/rencana/:id/draf': { scene: 'launched', path: anywhere },
  'POST /kerja/rencana/:id/draf save': { scene: 'launched', on: 'plan', sent: () => ({ form: planForm }) },
  'POST /kerja/rencana/:id plan.recall': { scene: 'submitted', on: 'plan', sent: act('plan.recall') },
  'POST /kerja/rencana/:id plan.return': { scene: 'submitted', on: 'plan', sent: act('plan.return', { note: 'x' }) },
  'POST /kerja/rencana/:id plan.negotiate': {
    scene: 'submitted',
    on: 'plan',
    sent: act('plan.negotiate', { note: 'x' }),
  },
  'POST /kerja/rencana/:id plan.agree': { scene: 'submitted', on: 'plan', sent: act('plan.agree') },
  'POST /kerja/rencana/:id plan.withdraw': {
    scene: 'submitted',
    on: 'plan',
    sent: act('plan.withdraw', { reason: 'x' }),
  },
  'POST /kerja/rencana/:id plan.sign': signing('plan.sign'),
  'POST /kerja/rencana/:id plan.countersign': signing('plan.countersign'),
  'POST /kerja/rencana/:id plan.refuseToSign': {
    scene: 'signing',
    on: 'plan',
    sent: act('plan.refuseToSign', { reason: 'x' }),
  },
}

const dailyActs: { readonly [name: string]: RouteRun } = {
  'GET /kerja/catatan': { scene: 'launched', on: 'cycle', path: (path) => `${path}?siklus=:id` },
  'POST /kerja/catatan': {
    scene: 'launched',
    on: 'cycle',
    sent: ({ id }) => ({ form: { cycle: id, on: '2026-01-04', text: 'Rapat' } }),
  },
  'GET /kerja/catatan/:entry/hapus': { scene: 'launched', path: anywhere },
  'POST /kerja/catatan/:entry/hapus': {
    ...{ scene: 'launched', on: 'cycle', before: entryAdded },
    path: async (path, world, id) => path.replace(':entry', await anEntry(world, id)),
    sent: ({ id }) => ({ form: { cycle: id } }),
  },
  'GET /umpan-balik/:id': { scene: 'launched', on: 'cycle' },
  'POST /umpan-balik/:id': { scene: 'launched', on: 'cycle', sent: () => ({ form: { about: 'general', text: 'x' } }) },
  'GET /kerja/laporan/:id': { scene: 'reported', on: 'report' },
  'GET /kerja/laporan/:id/draf': { scene: 'launched', path: anywhere },
  'POST /kerja/laporan/:id/draf save': {
    ...{ scene: 'reported', on: 'report', before: reportReturned },
    sent: () => ({ form: { 'seen.revision': '2', 'seen.edit': '0', do: 'save', summary: 'x', tab: 'tried' } }),
  },
  'POST /kerja/laporan/:id report.recall': { scene: 'reported', on: 'report', sent: act('report.recall') },
  'POST /kerja/laporan/:id report.return': {
    scene: 'reported',
    on: 'report',
    sent: act('report.return', { note: 'x' }),
  },
  'POST /kerja/laporan/:id report.review': { scene: 'reported', on: 'report', sent: act('report.review') },
  'POST /kerja/laporan/:id report.waive': {
    scene: 'reported',
    on: 'report',
    sent: act('report.waive', { reason: 'x' }),
  },
  'POST /kerja/laporan/:id report.extend': {
    ...{ scene: 'reported', on: 'report', before: reportReturned },
    sent: act('report.extend', { reason: 'x', dueOn: '2026-04-20' }),
  },
}

const rating = { resultRating: 'meets', behaviourRating: 'meets' }

const evaluationActs: { readonly [name: string]: RouteRun } = {
  'GET /evaluasi/:id': { scene: 'assessing', on: 'evaluation' },
  'POST /evaluasi/:id/draf save': {
    ...{ scene: 'assessing', on: 'evaluation' },
    sent: () => ({ form: { 'seen.revision': '1', 'seen.edit': '0', do: 'save', summary: 'x', tab: 'tried' } }),
  },
  'POST /evaluasi/:id/pratinjau': { scene: 'rating', on: 'evaluation', sent: () => ({ form: rating }) },
  'POST /evaluasi/:id evaluation.rate': { scene: 'rating', on: 'evaluation', sent: act('evaluation.rate', rating) },
  'POST /evaluasi/:id evaluation.sendBack': {
    scene: 'rated',
    on: 'evaluation',
    sent: act('evaluation.sendBack', { note: 'x' }),
  },
  'POST /evaluasi/:id evaluation.publish': { scene: 'rated', on: 'evaluation', sent: act('evaluation.publish') },
  'POST /evaluasi/:id evaluation.acknowledge': {
    scene: 'published',
    on: 'evaluation',
    sent: act('evaluation.acknowledge'),
  },
  'POST /evaluasi/:id evaluation.accept': { scene: 'window', on: 'evaluation', sent: act('evaluation.accept') },
  'POST /evaluasi/:id evaluation.object': {
    scene: 'window',
    on: 'evaluation',
    sent: act('evaluation.object', { grounds: 'x' }),
  },
  'GET /keberatan/:id': { scene: 'objection', on: 'evaluation' },
  'POST /keberatan/:id/pratinjau': { scene: 'objection', on: 'evaluation', sent: () => ({ form: rating }) },
  'POST /keberatan/:id evaluation.respond': {
    scene: 'objection',
    on: 'evaluation',
    sent: act('evaluation.respond', { statement: 'x' }),
  },
  'POST /keberatan/:id evaluation.reject': {
    scene: 'objection',
    on: 'evaluation',
    sent: act('evaluation.reject', { reason: 'x' }),
  },
  'POST /keberatan/:id evaluation.revise': {
    ...{ scene: 'objection', on: 'evaluation' },
    sent: act('evaluation.revise', { ...rating, reason: 'x' }),
  },
  'POST /keberatan/:id evaluation.withdrawObjection': {
    ...{ scene: 'objection', on: 'evaluation' },
    sent: act('evaluation.withdrawObjection'),
  },
  'GET /tindak-lanjut/:id': { scene: 'follow-up', on: 'cycle' },
  'POST /tindak-lanjut/:id cycle.addFollowUp': {
    ...{ scene: 'follow-up', on: 'cycle' },
    sent: act('cycle.addFollowUp', { kind: 'coaching', text: 'x', dueOn: '2027-03-01' }),
  },
  'POST /tindak-lanjut/:id cycle.closeFollowUp': {
    ...{ scene: 'follow-up', on: 'cycle', before: followUpAdded },
    sent: async (asked) =>
      act('cycle.closeFollowUp', { outcome: 'done', followUp: await openFollowUp(asked.world, asked.id) })(asked),
  },
  'POST /tindak-lanjut/:id cycle.close': { scene: 'follow-up', on: 'cycle', sent: act('cycle.close') },
  'POST /tindak-lanjut/:id cycle.closeOpen': {
    ...{ scene: 'follow-up', on: 'cycle', before: followUpAdded },
    sent: act('cycle.closeOpen', { reason: 'x' }),
  },
}

const api: { readonly [name: string]: RouteRun } = {
  'GET /api/cases': { scene: 'launched' },
  'GET /api/cases/:id': { scene: 'launched', on: 'plan' },
  'GET /api/cases/:id/can': { scene: 'launched', on: 'plan' },
  'GET /api/cases/:id/history': { scene: 'launched', on: 'plan' },
  'POST /api/cases/:id/events plan.agree': {
    ...{ scene: 'submitted', on: 'plan' },
    sent: () => ({ json: { event: { type: 'plan.agree' } } }),
  },
  'POST /api/cases/:id/events cycle.hold': {
    ...{ scene: 'launched', on: 'cycle' },
    sent: () => ({ json: { event: { type: 'cycle.hold', reason: 'x' } } }),
  },
}

/** How every route is tried, by its name and act in the table. */
export const routeRuns: { readonly [name: string]: RouteRun } = {
  ...overview,
  ...cycleActs,
  ...planActs,
  ...dailyActs,
  ...evaluationActs,
  ...api,
}
