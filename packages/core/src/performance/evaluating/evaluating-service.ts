import type { RecordWrite } from '../../case/record-write.ts'
import type { EventInput, SendOptions } from '../../engine/engine.ts'
import type { Acting } from '../case-view.ts'
import { demandCase } from '../demand-case.ts'
import { instantOf, type TenantKit } from '../kit.ts'
import { assess, save } from './assessment.ts'
import type { Evaluating } from './evaluating.ts'
import type { NewRating, ObjectionDecision, Rating, RatingKind } from './evaluation.ts'
import { viewEvaluation } from './evaluation-view.ts'
import { findingIfAny, findingOf } from './rating-finding.ts'
import { decisionWrite, objectionWrite, ratingWrite, statementWrite } from './rating-write.ts'

/** The evaluations of a tenant. */
export const createEvaluating = (kit: TenantKit): Evaluating => {
  const send = (evaluation: string, event: EventInput, options: SendOptions) =>
    kit.engine.send(evaluation, event, options)
  const at = () => instantOf(kit)
  const decision = (evaluation: string, acting: Acting, ended: Ended) =>
    decisionWrite(evaluation, { ...ended, by: acting.by.person, at: at() })
  return {
    get: ({ evaluation }, options) => viewEvaluation(kit, evaluation, options),
    save: (draft, options) => save(kit, draft, options),
    assess: (act, acting) => assess(kit, act, acting),
    foresee: async ({ evaluation, ...given }, options) =>
      findingOf(await demandCase(kit, { id: evaluation, workflow: 'evaluation' }, options), given),
    rate: async ({ evaluation, note, ...given }, acting) => {
      const records = await rated(kit, { evaluation, given, kind: 'proposed', note: note ?? null }, acting)
      return send(evaluation, { type: 'evaluation.rate', ...given, ...(note && { note }) }, { ...acting, records })
    },
    sendBack: ({ evaluation, note }, acting) => send(evaluation, { type: 'evaluation.sendBack', note }, acting),
    publish: async ({ evaluation }, acting) =>
      send(evaluation, { type: 'evaluation.publish' }, { ...acting, records: await official(kit, evaluation, acting) }),
    acknowledge: ({ evaluation }, acting) => send(evaluation, { type: 'evaluation.acknowledge' }, acting),
    accept: ({ evaluation }, acting) => send(evaluation, { type: 'evaluation.accept' }, acting),
    object: ({ evaluation, grounds }, acting) =>
      send(
        evaluation,
        { type: 'evaluation.object', grounds },
        { ...acting, records: [objectionWrite(evaluation, { grounds, at: at() })] },
      ),
    withdrawObjection: ({ evaluation }, acting) =>
      send(
        evaluation,
        { type: 'evaluation.withdrawObjection' },
        { ...acting, records: [decision(evaluation, acting, { decision: 'withdrawn', reason: null })] },
      ),
    respond: ({ evaluation, statement }, acting) =>
      send(
        evaluation,
        { type: 'evaluation.respond', statement },
        { ...acting, records: [statementWrite(evaluation, { statement, at: at() })] },
      ),
    reject: ({ evaluation, reason }, acting) =>
      send(
        evaluation,
        { type: 'evaluation.reject', reason },
        { ...acting, records: [decision(evaluation, acting, { decision: 'rejected', reason })] },
      ),
    revise: async ({ evaluation, reason, ...given }, acting) => {
      const rating = await rated(kit, { evaluation, given, kind: 'revised', note: reason }, acting)
      const records = [...rating, decision(evaluation, acting, { decision: 'revised', reason })]
      return send(evaluation, { type: 'evaluation.revise', ...given, reason }, { ...acting, records })
    },
  }
}

interface Ended {
  readonly decision: ObjectionDecision
  readonly reason: string | null
}

interface Rated {
  readonly evaluation: string
  readonly given: NewRating
  readonly kind: RatingKind
  readonly note: string | null
}

const ratingsOf = ({ tenant, records }: TenantKit, id: string) => records.evaluations.ratings({ tenant, id })

const nextSeq = (ratings: readonly Rating[]): number => (ratings.at(-1)?.seq ?? 0) + 1

/** The record of a rating with its explanation; none where the pack cannot decide, so that the workflow says why. */
const rated = async (
  kit: TenantKit,
  { evaluation, given, kind, note }: Rated,
  { by, signal }: Acting,
): Promise<readonly RecordWrite[]> => {
  const item = await demandCase(kit, { id: evaluation, workflow: 'evaluation' }, { by, signal })
  const finding = findingIfAny(item, given)
  if (!finding) return []
  const { resultRating, behaviourRating } = given
  const seq = nextSeq(await ratingsOf(kit, evaluation))
  const rating = { seq, kind, resultRating, behaviourRating, predicate: finding.value, finding, note }
  return [ratingWrite(evaluation, { ...rating, by: by.person, at: instantOf(kit) })]
}

/** The newest rating once more, as the official one: by whom and when it was made so. */
const official = async (
  kit: TenantKit,
  evaluation: string,
  { by, signal }: Acting,
): Promise<readonly RecordWrite[]> => {
  await demandCase(kit, { id: evaluation, workflow: 'evaluation' }, { by, signal })
  const ratings = await ratingsOf(kit, evaluation)
  const newest = ratings.at(-1)
  if (!newest) return []
  const made = { seq: nextSeq(ratings), kind: 'official', note: null, by: by.person, at: instantOf(kit) } as const
  return [ratingWrite(evaluation, { ...newest, ...made })]
}
