import type { Context } from 'hono'
import type { Translator } from '../../i18n/translator.ts'
import { liveRegion } from '../../live/region.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { page } from '../../ui/frame/page.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { type EvaluationScene, evaluationScene } from '../evaluation/evaluation-scene.ts'
import type { Preview } from '../evaluation/foresee.tsx'
import { MaterialView } from '../evaluation/material-view.tsx'
import { OutcomeCard } from '../evaluation/outcome-card.tsx'
import type { PageDeps, PageEnv } from '../page-env.ts'
import { CaseMark } from '../work/case-mark.tsx'
import { ProblemNotice } from '../work/problem-notice.tsx'
import type { Rejected } from '../work/rejected.ts'
import { DecisionCounter } from './decision-counter.tsx'
import { ObjectionActs } from './objection-acts.tsx'
import { Decision, Parties } from './objection-parties.tsx'

/** The path of an objection's page, from the id of the evaluation. */
export const objectionPath = (id: string): string => `/keberatan/${id}`

interface ObjectionPageProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly scene: EvaluationScene
  readonly rejected?: Rejected | undefined
  readonly preview?: Preview | undefined
}

const Head = ({ t, url, scene: { view, year } }: ObjectionPageProps) => (
  <PageHead
    title={t('objection.title', { year: String(year) })}
    mark={<CaseMark t={t} line={view} />}
    back={{ href: url(`/evaluasi/${view.case.id}`), label: t('work.back.evaluation') }}
    lead={
      <>
        {view.owner.name}
        {view.assessor === null ? null : <> · {t('work.assessedBy', { name: view.assessor.name })}</>}
      </>
    }
  />
)

const None = ({ t, url, scene: { view } }: ObjectionPageProps) => (
  <EmptyState
    icon="balance"
    title={t('objection.none')}
    why={t('objection.none.why')}
    action={<a href={url(`/evaluasi/${view.case.id}`)}>{t('objection.toEvaluation')}</a>}
  />
)

const frame = ({ url, scene: { view, acts } }: ObjectionPageProps) =>
  Object.values(acts).some(({ allowed }) => allowed)
    ? { id: 'objection-page' }
    : liveRegion({ id: 'objection-page', url: url(objectionPath(view.case.id)), topics: [`case:${view.case.id}`] })

/** The page of an objection: both statements and what the evaluation rests on at the left, the days and the decision at the right. */
const ObjectionPage = (props: ObjectionPageProps) => {
  const { t, url, scene, rejected, preview } = props
  return (
    <div {...frame(props)}>
      <Head {...props} />
      <ProblemNotice
        t={t}
        rejected={preview?.kept ?? rejected}
        labels={{ statement: t('objection.statement'), reason: t('objection.reason') }}
      />
      {scene.view.objection === null ? (
        <None {...props} />
      ) : (
        <div class="work-grid">
          <div class="main">
            <Parties t={t} scene={scene} />
            <Decision t={t} scene={scene} />
            <OutcomeCard t={t} scene={scene} />
            <MaterialView t={t} scene={scene} url={url} />
          </div>
          <aside class="side">
            <DecisionCounter t={t} scene={scene} />
            <ObjectionActs
              t={t}
              url={url(objectionPath(scene.view.case.id))}
              scene={scene}
              rejected={rejected}
              preview={preview}
            />
          </aside>
        </div>
      )}
    </div>
  )
}

/** Which objection, by its evaluation, and what to keep on its page. */
export interface ShowObjection extends Pick<ObjectionPageProps, 'rejected' | 'preview'> {
  readonly id: string
  readonly status?: 200 | 422
}

/** Answers with the page of an objection. Fails with `CaseNotFound` outside the reader's scope. */
export const showObjection = async (c: Context<PageEnv>, deps: PageDeps, show: ShowObjection): Promise<Response> => {
  const { t, url } = c.var
  const scene = await evaluationScene(c, deps, show.id)
  const status = show.status ?? show.rejected?.problem.status ?? 200
  return page(
    c,
    { title: t('objection.title', { year: String(scene.year) }), status },
    <ObjectionPage t={t} url={url} scene={scene} rejected={show.rejected} preview={show.preview} />,
  )
}
