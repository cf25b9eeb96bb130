import type { CaseRef } from '../../case/case-ref.ts'
import type { DocumentRecords } from '../documents/document-records.ts'
import type { PlanBody, Signature } from './plan.ts'

/** Where plans are kept. */
export interface PlanRecords {
  readonly documents: DocumentRecords<PlanBody>
  /** All signatures and refusals of a case, oldest first. */
  signatures(of: CaseRef): Promise<readonly Signature[]>
}
