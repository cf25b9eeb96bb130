import type { ReportWords } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import type { Rejected } from '../work/rejected.ts'
import type { ReportScene } from './report-scene.ts'

/** The id of the words that say when the report was saved. */
export const SAVED_ID = 'report-saved'

/** The id of the report's form. */
export const FORM_ID = 'report-form'

/** The path of a report's page. */
export const reportPath = (id: string): string => `/kerja/laporan/${id}`

/** How the page of a report is drawn. */
export interface ReportPageProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly scene: ReportScene
  readonly typed?: ReportWords | undefined
  readonly tab?: string | undefined
  readonly rejected?: Rejected | undefined
  /** What was typed does not follow on what is stored: both are shown. */
  readonly against?: 'stored' | undefined
}
