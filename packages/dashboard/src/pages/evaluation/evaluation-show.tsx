import type { Context } from 'hono'
import { page } from '../../ui/frame/page.tsx'
import type { PageDeps, PageEnv } from '../page-env.ts'
import { EvaluationPage, type EvaluationPageProps } from './evaluation-page.tsx'
import { evaluationScene } from './evaluation-scene.ts'

/** The path of an evaluation's page. */
export const evaluationPath = (id: string): string => `/evaluasi/${id}`

/** Which evaluation, and what to keep on its page. */
export interface ShowEvaluation
  extends Pick<EvaluationPageProps, 'typed' | 'tab' | 'rejected' | 'preview' | 'against'> {
  readonly id: string
  /** Told by what is kept unless it is given. */
  readonly status?: 200 | 422
}

/** Answers with the page of an evaluation. Fails with `CaseNotFound` outside the reader's scope. */
export const showEvaluation = async (c: Context<PageEnv>, deps: PageDeps, show: ShowEvaluation): Promise<Response> => {
  const { t, url } = c.var
  const { id, status, ...kept } = show
  const scene = await evaluationScene(c, deps, id)
  const told = status ?? (show.against ? 409 : (show.rejected?.problem.status ?? 200))
  return page(
    c,
    { title: t('evaluation.title', { year: String(scene.year) }), status: told },
    <EvaluationPage t={t} url={url} path={evaluationPath(id)} scene={scene} {...kept} />,
  )
}
