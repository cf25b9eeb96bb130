import { evaluation } from './evaluation.ts'
import { feedback } from './feedback.ts'
import { followUp } from './follow-up.ts'
import { journal } from './journal.ts'
import { objection } from './objection.ts'
import { plan } from './plan.ts'
import { report } from './report.ts'
import { work } from './work.ts'

/** The words of the pages by which people live through the year. */
export const workPages = {
  id: {
    ...work.id,
    ...plan.id,
    ...journal.id,
    ...report.id,
    ...feedback.id,
    ...evaluation.id,
    ...objection.id,
    ...followUp.id,
  },
  en: {
    ...work.en,
    ...plan.en,
    ...journal.en,
    ...report.en,
    ...feedback.en,
    ...evaluation.en,
    ...objection.en,
    ...followUp.en,
  },
}
