import type { PageModule } from './page-env.ts'
import { planPages } from './plan/routes.tsx'

/** The pages on which cases are worked on. */
export const workPages: readonly PageModule[] = [planPages]
