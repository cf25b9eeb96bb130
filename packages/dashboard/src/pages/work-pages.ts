import { evaluationPages } from './evaluation/routes.tsx'
import { feedbackPages } from './feedback/routes.tsx'
import { followUpPages } from './follow-up/routes.tsx'
import { journalPages } from './journal/routes.tsx'
import { objectionPages } from './objection/routes.tsx'
import type { PageModule } from './page-env.ts'
import { planPages } from './plan/routes.tsx'
import { reportPages } from './report/routes.tsx'

const modules: readonly PageModule[] = [
  planPages,
  journalPages,
  reportPages,
  feedbackPages,
  evaluationPages,
  objectionPages,
  followUpPages,
]

/** The pages by which people live through the year: plan, daily log, reports, feedback, evaluation, objection, follow-up. */
export const workPages: PageModule = (app, deps) => {
  for (const add of modules) add(app, deps)
}
