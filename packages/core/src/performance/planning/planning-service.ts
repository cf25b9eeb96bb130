import type { Case } from '../../case/case.ts'
import type { By, EventInput, SendOptions } from '../../engine/engine.ts'
import { viewOf } from '../case-lines.ts'
import type { Acting } from '../case-view.ts'
import { demandCase } from '../demand-case.ts'
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
import { instantOf, type TenantKit } from '../kit.ts'
import type { PlanBody, Signature } from './plan.ts'
import { draftFaults, gapsOf, goalsIn, planCounts, unknownGoals } from './plan-check.ts'
import { emptyPlan, firstBody } from './plan-in-force.ts'
import type { Planning, PlanView } from './planning.ts'
import { signaturesUnder, signatureWrite } from './signature.ts'

type Given = Pick<Signature, 'role' | 'contentHash' | 'reason'>

const EDITING = ['plan.submit', 'plan.propose'] as const

/** The plans of a tenant. */
export const createPlanning = (kit: TenantKit): Planning => {
  const send = (plan: string, event: EventInput, options: SendOptions) => kit.engine.send(plan, event, options)
  const sign = (
    plan: string,
    given: Given,
    { event, acting }: { readonly event: EventInput; readonly acting: Acting },
  ) => {
    const record = signatureWrite(plan, { ...given, person: acting.by.person, at: instantOf(kit) })
    return send(plan, event, { ...acting, records: [record] })
  }
  const giveBack = async (plan: string, event: EventInput, acting: Acting) => {
    await demandCase(kit, { id: plan, workflow: 'plan' }, acting)
    return send(plan, event, { ...acting, records: reopen(kindOf(kit), await revisionsOf(kit, plan), instantOf(kit)) })
  }
  return {
    get: ({ plan }, options) => get(kit, plan, options),
    save: (draft, options) => save(kit, draft, options),
    submit: (act, acting) => handIn(kit, { ...act, event: 'plan.submit' }, acting),
    propose: (act, acting) => handIn(kit, { ...act, event: 'plan.propose' }, acting),
    recall: ({ plan }, acting) => giveBack(plan, { type: 'plan.recall' }, acting),
    return: ({ plan, note }, acting) => giveBack(plan, { type: 'plan.return', note }, acting),
    negotiate: ({ plan, note }, acting) => giveBack(plan, { type: 'plan.negotiate', note }, acting),
    agree: ({ plan }, acting) => send(plan, { type: 'plan.agree' }, acting),
    sign: ({ plan, contentHash }, acting) =>
      sign(plan, { role: 'owner', contentHash, reason: null }, { event: { type: 'plan.sign', contentHash }, acting }),
    countersign: ({ plan, contentHash }, acting) =>
      sign(
        plan,
        { role: 'assessor', contentHash, reason: null },
        { event: { type: 'plan.countersign', contentHash }, acting },
      ),
    refuseToSign: ({ plan, reason }, acting) =>
      sign(
        plan,
        { role: 'owner', contentHash: null, reason },
        { event: { type: 'plan.refuseToSign', reason }, acting },
      ),
    withdraw: ({ plan, reason }, acting) => send(plan, { type: 'plan.withdraw', reason }, acting),
  }
}

const kindOf = ({ records }: TenantKit): DocumentKind<PlanBody> => ({
  table: 'plan_document',
  records: records.plans.documents,
  counts: planCounts,
})

const revisionsOf = ({ tenant, records }: TenantKit, plan: string): Promise<readonly Document<PlanBody>[]> =>
  records.plans.documents.revisions({ tenant, id: plan })

const get = async (kit: TenantKit, plan: string, options: By): Promise<PlanView> => {
  const item = await demandCase(kit, { id: plan, workflow: 'plan' }, options)
  const [view, revisions, signatures] = await Promise.all([
    viewOf(kit, item, options),
    revisionsOf(kit, plan),
    kit.records.plans.signatures({ tenant: kit.tenant, id: plan }),
  ])
  const draft = item.status === 'active' ? await draftNow(kit, { item, revisions }, options) : null
  return {
    ...view,
    draft,
    editable: draft !== null && mayTry(view.can, ...EDITING),
    submitted: submittedOf(revisions),
    signatures: signaturesUnder(revisions, signatures),
  }
}

type Now = { readonly item: Case; readonly revisions: readonly Document<PlanBody>[] }

const draftNow = async (kit: TenantKit, { item, revisions }: Now, options: By): Promise<Draft<PlanBody> | null> =>
  draftOf(revisions, revisions.length === 0 ? await firstBody(kit, item, options) : emptyPlan)

interface PlanEdit {
  readonly plan: string
  readonly seen: DocumentMark
  readonly body: PlanBody
}

const save = async (kit: TenantKit, { plan, seen, body }: PlanEdit, options: By): Promise<Draft<PlanBody>> => {
  const item = await demandCase(kit, { id: plan, workflow: 'plan' }, options)
  if (!mayTry(await kit.engine.can(plan, options), ...EDITING)) throw new NotEditable(plan, 'plan')
  await demandStorable(kit, item, body)
  return saveDraft(kit, kindOf(kit), { caseId: plan, seen, body, author: options.by.person })
}

const demandStorable = async (kit: TenantKit, item: Case, body: PlanBody): Promise<void> => {
  const shape = draftFaults(body)
  if (shape.length > 0) throw new InvalidDocument('plan', shape)
  const ids = goalsIn(body)
  const year = Number(item.period)
  const known = ids.length === 0 ? [] : await kit.records.goals.known({ tenant: kit.tenant, year, ids })
  const faults = unknownGoals(body, known)
  if (faults.length > 0) throw new InvalidDocument('plan', faults)
}

interface HandIn {
  readonly plan: string
  readonly seen: DocumentMark
  readonly event: (typeof EDITING)[number]
}

/** Freezes the draft as it was seen. Who may not do it, or does it again, is answered by the engine, not by the text's gaps. */
const handIn = async (kit: TenantKit, { plan, seen, event }: HandIn, acting: Acting): Promise<Case> => {
  const item = await demandCase(kit, { id: plan, workflow: 'plan' }, acting)
  const mark = mayTry(await kit.engine.can(plan, acting), event) ? await readyDraft(kit, { item, seen }, acting) : seen
  const records = [freeze(kindOf(kit), { caseId: plan, seen: mark, at: instantOf(kit) })]
  return asSeen(kit, kindOf(kit), {
    caseId: plan,
    seen,
    act: () => kit.engine.send(plan, { type: event, document: seen.revision }, { ...acting, records }),
  })
}

/** Where the draft stands that may be handed in. One that was never saved, since it starts from the plan in force, is saved first. */
const readyDraft = async (
  kit: TenantKit,
  { item, seen }: { readonly item: Case; readonly seen: DocumentMark },
  { by, signal }: Acting,
): Promise<DocumentMark> => {
  const revisions = await revisionsOf(kit, item.id)
  const draft = await draftNow(kit, { item, revisions }, { by, signal })
  if (!draft || draft.revision !== seen.revision || draft.edit !== seen.edit) return seen
  const gaps = gapsOf(draft.body)
  if (gaps.length > 0) throw new InvalidDocument('plan', gaps)
  if (revisions.length > 0 || draft.body.results.length === 0) return seen
  return saveDraft(kit, kindOf(kit), { caseId: item.id, seen, body: draft.body, author: by.person })
}
