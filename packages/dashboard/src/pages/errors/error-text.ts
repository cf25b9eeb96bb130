import type { PlainKey } from '../../i18n/messages.ts'

/** What is said about an error that its fields and rules do not explain, by its tag. */
export const errorTexts: { readonly [tag: string]: Extract<PlainKey, `error.${string}`> } = {
  RevisionConflict: 'error.conflict.revision',
  RecordConflict: 'error.conflict.record',
  IdempotencyMismatch: 'error.conflict.key',
  StaleDraft: 'error.conflict.draft',
  ContentChanged: 'error.conflict.content',
  CaseBusy: 'error.conflict.busy',
  CalendarYearUnknown: 'error.calendarYear',
  NotEditable: 'error.notEditable',
  PeriodClosed: 'error.periodClosed',
  CycleEnded: 'error.cycleEnded',
}
