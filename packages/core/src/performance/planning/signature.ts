import type { RecordWrite } from '../../case/record-write.ts'
import type { Document } from '../documents/document.ts'
import type { PlanBody, Signature } from './plan.ts'

/** The record of a signature, or of a refusal to sign: then it names no content, and a reason. */
export const signatureWrite = (plan: string, signature: Omit<Signature, 'refused'>): RecordWrite => ({
  op: 'insert',
  table: 'signature',
  row: {
    case_id: plan,
    person: signature.person,
    role: signature.role,
    content_hash: signature.contentHash,
    refused: signature.contentHash === null,
    reason: signature.reason,
    at: signature.at,
  },
})

/** The signatures and refusals that belong to the newest submitted document: none while it is open again. */
export const signaturesUnder = (
  revisions: readonly Document<PlanBody>[],
  signatures: readonly Signature[],
): readonly Signature[] => {
  const newest = revisions.at(-1)
  if (!newest || newest.frozenAt === null) return []
  const { frozenAt, contentHash } = newest
  return signatures.filter((one) => one.at >= frozenAt && (one.refused || one.contentHash === contentHash))
}
