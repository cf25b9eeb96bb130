import type { CaseRef } from '../../case/case-ref.ts'
import type { DocumentRecords } from '../documents/document-records.ts'
import type { AssessmentBody, Objection, Rating } from './evaluation.ts'

/** Where evaluations are kept. */
export interface EvaluationRecords {
  readonly documents: DocumentRecords<AssessmentBody>
  /** All ratings of a case, oldest first. */
  ratings(of: CaseRef): Promise<readonly Rating[]>
  /** The objection of a case, or undefined. */
  objection(of: CaseRef): Promise<Objection | undefined>
}
