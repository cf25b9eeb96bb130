import * as v from 'valibot'
import type { Case } from '../../case/case.ts'
import type { By, EventInput, SendOptions } from '../../engine/engine.ts'
import { viewOf } from '../case-lines.ts'
import type { Acting } from '../case-view.ts'
import { demandCase } from '../demand-case.ts'
import { contentHash } from '../documents/content-hash.ts'
import type { Document, DocumentMark, Draft } from '../documents/document.ts'
import {
  asSeen,
  type DocumentKind,
  draftOf,
  freeze,
  mayTry,
  reopen,
  saveDraft,
  submittedOf,
} from '../documents/drafting.ts'
import { InvalidDocument, NotEditable } from '../documents/errors.ts'
import { faultsOf, idText, longText } from '../documents/fields.ts'
import { instantOf, type TenantKit } from '../kit.ts'
import { planInForce } from '../planning/plan-in-force.ts'
import type { ReportBody, Reporting, ReportView, ReportWords } from './reporting.ts'
import { reportCounts, rollUp, wordsOf } from './roll-up.ts'

const SUBMIT = 'report.submit'
const noWords: ReportWords = { summary: '' }

/** The reports of a tenant. */
export const createReporting = (kit: TenantKit): Reporting => {
  const send = (report: string, event: EventInput, options: SendOptions) => kit.engine.send(report, event, options)
  const giveBack = async (report: string, event: EventInput, acting: Acting) => {
    await demandCase(kit, { id: report, workflow: 'report' }, acting)
    const records = reopen(kindOf(kit), await revisionsOf(kit, report), instantOf(kit))
    return send(report, event, { ...acting, records })
  }
  return {
    get: ({ report }, options) => get(kit, report, options),
    save: (draft, options) => save(kit, draft, options),
    submit: (act, acting) => submit(kit, act, acting),
    recall: ({ report }, acting) => giveBack(report, { type: 'report.recall' }, acting),
    return: ({ report, note }, acting) => giveBack(report, { type: 'report.return', note }, acting),
    review: ({ report, note }, acting) => send(report, { type: 'report.review', ...(note && { note }) }, acting),
    waive: ({ report, reason }, acting) => send(report, { type: 'report.waive', reason }, acting),
    extend: ({ report, dueOn, reason }, acting) => send(report, { type: 'report.extend', dueOn, reason }, acting),
  }
}

const kindOf = ({ records }: TenantKit): DocumentKind<ReportBody> => ({
  table: 'report_document',
  records: records.reports.documents,
  counts: reportCounts,
})

const revisionsOf = ({ tenant, records }: TenantKit, report: string): Promise<readonly Document<ReportBody>[]> =>
  records.reports.documents.revisions({ tenant, id: report })

const get = async (kit: TenantKit, report: string, options: By): Promise<ReportView> => {
  const item = await demandCase(kit, { id: report, workflow: 'report' }, options)
  const [view, revisions] = await Promise.all([viewOf(kit, item, options), revisionsOf(kit, report)])
  const draft = item.status === 'active' ? await draftNow(kit, { item, revisions }, options) : null
  return {
    ...view,
    draft,
    editable: draft !== null && mayTry(view.can, SUBMIT),
    submitted: submittedOf(revisions),
  }
}

/** The open draft with the journal as it stands now; the stored one holds it as of its last save. */
const draftNow = async (
  kit: TenantKit,
  { item, revisions }: { readonly item: Case; readonly revisions: readonly Document<ReportBody>[] },
  options: By,
): Promise<Draft<ReportBody> | null> => {
  const draft = draftOf(revisions, rollUp([], [], noWords))
  if (!draft) return null
  const body = await rolledUp(kit, { item, words: wordsOf(draft.body) }, options)
  return { ...draft, body, contentHash: contentHash(body) }
}

const rolledUp = async (
  kit: TenantKit,
  { item, words }: { readonly item: Case; readonly words: ReportWords },
  options: By,
): Promise<ReportBody> => {
  const cycle = item.parent ?? ''
  const [plan, entries] = await Promise.all([
    planInForce(kit, cycle, options),
    kit.records.journal.list({ tenant: kit.tenant, cycle, period: item.period }),
  ])
  return rollUp(plan.results, entries, words)
}

const wordsSchema = v.strictObject({
  summary: longText,
  notes: v.exactOptional(
    v.pipe(v.array(v.strictObject({ result: v.nullable(idText), note: longText })), v.maxLength(100, 'list.tooLong')),
  ),
})

interface ReportEdit {
  readonly report: string
  readonly seen: DocumentMark
  readonly words: ReportWords
}

const save = async (kit: TenantKit, { report, seen, words }: ReportEdit, options: By): Promise<Draft<ReportBody>> => {
  const item = await demandCase(kit, { id: report, workflow: 'report' }, options)
  if (!mayTry(await kit.engine.can(report, options), SUBMIT)) throw new NotEditable(report, 'report')
  const parsed = v.safeParse(wordsSchema, words)
  if (!parsed.success) throw new InvalidDocument('report', faultsOf(parsed.issues))
  const body = await rolledUp(kit, { item, words }, options)
  return saveDraft(kit, kindOf(kit), { caseId: report, seen, body, author: options.by.person })
}

interface ReportHandIn {
  readonly report: string
  readonly seen: DocumentMark
}

const submit = async (kit: TenantKit, { report, seen }: ReportHandIn, acting: Acting): Promise<Case> => {
  const item = await demandCase(kit, { id: report, workflow: 'report' }, acting)
  const mark = mayTry(await kit.engine.can(report, acting), SUBMIT)
    ? await freshDraft(kit, { item, seen }, acting)
    : seen
  const records = [freeze(kindOf(kit), { caseId: report, seen: mark, at: instantOf(kit) })]
  return asSeen(kit, kindOf(kit), {
    caseId: report,
    seen,
    act: () => kit.engine.send(report, { type: SUBMIT, document: seen.revision }, { ...acting, records }),
  })
}

/** Stores the draft once more where the journal has grown since its last save, so that what is frozen is what the journal says now. */
const freshDraft = async (
  kit: TenantKit,
  { item, seen }: { readonly item: Case; readonly seen: DocumentMark },
  { by, signal }: Acting,
): Promise<DocumentMark> => {
  const revisions = await revisionsOf(kit, item.id)
  const draft = await draftNow(kit, { item, revisions }, { by, signal })
  if (!draft || draft.revision !== seen.revision || draft.edit !== seen.edit) return seen
  const isStored = revisions.at(-1)?.contentHash === draft.contentHash
  if (isStored || reportCounts(draft.body).filled === 0) return seen
  return saveDraft(kit, kindOf(kit), { caseId: item.id, seen, body: draft.body, author: by.person })
}
