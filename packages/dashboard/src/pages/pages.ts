import { auditPages } from './audit/routes.tsx'
import { casePages } from './cases/routes.tsx'
import { cyclePages } from './cycles/routes.tsx'
import { homePages } from './home/routes.tsx'
import type { PageModule } from './page-env.ts'
import { policyPages } from './policy/routes.tsx'
import { teamPages } from './team/routes.tsx'
import { unitPages } from './units/routes.tsx'
import { workPages } from './work-pages.ts'

/** Every page of the dashboard, area by area. */
export const pages: readonly PageModule[] = [
  homePages,
  cyclePages,
  casePages,
  teamPages,
  auditPages,
  unitPages,
  policyPages,
  workPages,
]
