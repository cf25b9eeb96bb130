import type { Case, JsonObject, RecordWrite } from '@siklus/core'
import { followUpId, HASH, writeFor } from './office.ts'

/** What each event is sent with in this office; an event that is missing has no payload. */
export const payloads: { readonly [event: string]: JsonObject } = {
  'cycle.revise': { reason: 'Tugas baru' },
  'cycle.addFollowUp': { kind: 'coaching', text: 'Bimbingan', dueOn: '2027-05-31' },
  'cycle.closeFollowUp': { followUp: followUpId(0) },
  'cycle.closeOpen': { reason: 'Pindah instansi' },
  'cycle.hold': { reason: 'Cuti besar' },
  'cycle.cancel': { reason: 'Salah pegawai' },
  'plan.submit': { document: 1 },
  'plan.return': { note: 'Lengkapi' },
  'plan.negotiate': { note: 'Bicarakan' },
  'plan.propose': { document: 1 },
  'plan.sign': { contentHash: HASH },
  'plan.countersign': { contentHash: HASH },
  'plan.refuseToSign': { reason: 'Tidak sepakat' },
  'plan.withdraw': { reason: 'Salah jabatan' },
  'report.submit': { document: 1 },
  'report.return': { note: 'Lampirkan bukti' },
  'report.waive': { reason: 'Tugas belajar' },
  'report.extend': { dueOn: '2027-01-10', reason: 'Gangguan jaringan' },
  'evaluation.assess': { document: 1 },
  'evaluation.rate': { resultRating: 'meets', behaviourRating: 'meets' },
  'evaluation.sendBack': { note: 'Pola distribusi' },
  'evaluation.object': { grounds: 'Bukti tidak dihitung' },
  'evaluation.respond': { statement: 'Bukti terlambat' },
  'evaluation.reject': { reason: 'Bukti tidak mendukung' },
  'evaluation.revise': { resultRating: 'above', behaviourRating: 'meets', reason: 'Setelah mendengar keduanya' },
}

/** Events that lead on, best first: what people do who do their part. */
export const waysOn: readonly string[] = [
  'cycle.resume',
  'cycle.restartPlan',
  'plan.agree',
  'plan.sign',
  'plan.countersign',
  'plan.submit',
  'report.review',
  'report.submit',
  'evaluation.assess',
  'evaluation.rate',
  'evaluation.publish',
  'evaluation.acknowledge',
  'evaluation.accept',
  'evaluation.reject',
  'cycle.close',
  'cycle.closeOpen',
]

const tables: { readonly [event: string]: readonly string[] } = {
  'cycle.addFollowUp': ['follow_up'],
  'plan.submit': ['plan_document'],
  'plan.recall': ['plan_document'],
  'plan.return': ['plan_document'],
  'plan.negotiate': ['plan_document'],
  'plan.propose': ['plan_document'],
  'plan.sign': ['signature'],
  'plan.countersign': ['signature'],
  'plan.refuseToSign': ['signature'],
  'report.submit': ['report_document'],
  'report.recall': ['report_document'],
  'report.return': ['report_document'],
  'evaluation.assess': ['evaluation_document'],
  'evaluation.rate': ['rating'],
  'evaluation.publish': ['rating'],
  'evaluation.object': ['objection'],
  'evaluation.revise': ['rating'],
}

/** The rows that belong to an act, the n-th of all; `openFollowUps` are the ids of those that were recorded and are open. */
export const recordsOf = (
  event: string,
  item: Case,
  { n, openFollowUps }: { readonly n: number; readonly openFollowUps: readonly string[] },
): readonly RecordWrite[] => {
  const inserts = (tables[event] ?? []).map((table) => writeFor(table, item, n))
  const changes = updates(event, item, openFollowUps)
  return [...inserts, ...changes]
}

const endsObjection = ['evaluation.reject', 'evaluation.revise', 'evaluation.withdrawObjection']

const updates = (event: string, { id }: Case, openFollowUps: readonly string[]): readonly RecordWrite[] => {
  const objection = (set: JsonObject) => [{ op: 'update' as const, table: 'objection', key: { case_id: id }, set }]
  if (event === 'evaluation.respond') return objection({ statement: 'Bukti terlambat' })
  if (endsObjection.includes(event)) return objection({ decision: event })
  if (event === 'cycle.closeFollowUp') return openFollowUps.slice(0, 1).map((one) => closed(one, 'done'))
  return event === 'cycle.closeOpen' ? openFollowUps.map((one) => closed(one, 'dropped')) : []
}

const closed = (id: string, status: string): RecordWrite => ({
  op: 'update',
  table: 'follow_up',
  key: { id },
  set: { status },
  expect: { status: 'open' },
})
