import type { ReportWords } from '@siklus/core/performance'
import type { Context } from 'hono'
import { page } from '../../ui/frame/page.tsx'
import type { PageDeps, PageEnv } from '../page-env.ts'
import { periodWord } from '../parts/case-title.ts'
import type { Rejected } from '../work/rejected.ts'
import { reportScene } from './report-scene.ts'
import { ReportPage } from './view.tsx'

/** Which report, and what to keep on its page. */
export interface ShowReport {
  readonly id: string
  readonly typed?: ReportWords
  readonly tab?: string
  readonly rejected?: Rejected
  readonly against?: 'stored'
}

/** Answers with the page of a report. Fails with `CaseNotFound` outside the reader's scope. */
export const showReport = async (
  c: Context<PageEnv>,
  deps: PageDeps,
  { id, ...kept }: ShowReport,
): Promise<Response> => {
  const { t, url } = c.var
  const scene = await reportScene(c, deps, id)
  const status = kept.against ? 409 : kept.rejected?.problem.status
  const title = t('report.title', { period: periodWord(t, scene.view.case.period) })
  return page(c, { title, ...(status && { status }) }, <ReportPage t={t} url={url} scene={scene} {...kept} />)
}
