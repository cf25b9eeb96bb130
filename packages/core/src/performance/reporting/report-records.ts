import type { DocumentRecords } from '../documents/document-records.ts'
import type { ReportBody } from './reporting.ts'

/** Where reports are kept. */
export interface ReportRecords {
  readonly documents: DocumentRecords<ReportBody>
}
