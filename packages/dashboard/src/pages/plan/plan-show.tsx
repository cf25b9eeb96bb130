import type { Context } from 'hono'
import type { Translator } from '../../i18n/translator.ts'
import { page } from '../../ui/frame/page.tsx'
import type { PageDeps, PageEnv } from '../page-env.ts'
import type { Rejected } from '../work/rejected.ts'
import type { TwoVersions } from './plan-difference.ts'
import { formOfPlan, type PlanForm } from './plan-form.ts'
import { PlanPage } from './plan-page.tsx'
import { type PlanScene, planScene } from './plan-scene.ts'

/** Which plan, and what to keep on its page. */
export interface ShowPlan {
  readonly id: string
  readonly revision?: number
  /** What was typed into the editor. */
  readonly typed?: PlanForm
  readonly tab?: string
  readonly rejected?: Rejected
  /** What was typed does not follow on what is stored: both are shown. */
  readonly against?: 'stored'
}

const versionsOf = (t: Translator, { view }: PlanScene, typed: PlanForm): TwoVersions | undefined => {
  const stored = view.draft?.body ?? view.submitted[0]?.body
  return stored && { mine: typed, stored: formOfPlan(stored, t) }
}

/** Answers with the page of a plan. Fails with `CaseNotFound` outside the reader's scope. */
export const showPlan = async (c: Context<PageEnv>, deps: PageDeps, show: ShowPlan): Promise<Response> => {
  const { t, url } = c.var
  const scene = await planScene(c, deps, show.id)
  const versions = show.against && show.typed && versionsOf(t, scene, show.typed)
  const status = versions ? 409 : show.rejected?.problem.status
  return page(
    c,
    { title: t('plan.title', { year: scene.year }), ...(status && { status }) },
    <PlanPage t={t} url={url} scene={scene} {...show} versions={versions} />,
  )
}
