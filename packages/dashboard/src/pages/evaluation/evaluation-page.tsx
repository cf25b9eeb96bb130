import type { Translator } from '../../i18n/translator.ts'
import { liveRegion } from '../../live/region.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { CaseMark } from '../work/case-mark.tsx'
import { CONFLICT_ID, Comparison } from '../work/conflict.tsx'
import { ProblemNotice } from '../work/problem-notice.tsx'
import type { Rejected } from '../work/rejected.ts'
import { nameOf } from '../work/said.tsx'
import { assessmentDifferences } from './assessment-differences.ts'
import { AssessmentEditor } from './assessment-editor.tsx'
import { type AssessmentForm, formOfAssessment } from './assessment-form.ts'
import { EvaluationActs } from './evaluation-acts.tsx'
import type { EvaluationScene } from './evaluation-scene.ts'
import type { Preview } from './foresee.tsx'
import { MaterialView } from './material-view.tsx'
import { OutcomeCard } from './outcome-card.tsx'

/** How the page of an evaluation is drawn. */
export interface EvaluationPageProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly path: string
  readonly scene: EvaluationScene
  /** What was typed into the self-assessment, where it was not accepted. */
  readonly typed?: AssessmentForm | undefined
  readonly tab?: string | undefined
  readonly rejected?: Rejected | undefined
  readonly preview?: Preview | undefined
  /** What was typed and what is stored stand against each other. */
  readonly against?: 'stored' | undefined
}

const Head = ({ t, url, scene: { view, year } }: EvaluationPageProps) => (
  <PageHead
    title={t('evaluation.title', { year: String(year) })}
    mark={<CaseMark t={t} line={view} />}
    back={{ href: url(view.case.parent === null ? '/' : `/siklus/${view.case.parent}`), label: t('work.back.cycle') }}
    lead={
      <>
        {view.owner.name}
        {view.assessor === null ? null : <> · {t('work.assessedBy', { name: view.assessor.name })}</>}
      </>
    }
  />
)

const Versus = ({ t, url, path, scene, typed, against }: EvaluationPageProps) => {
  const { draft, submitted, editable } = scene.view
  const stored = draft?.body ?? submitted[0]?.body
  if (against === undefined || typed === undefined || stored === undefined) return null
  const who = draft?.savedBy ?? submitted[0]?.author
  const at = draft?.savedAt ?? submitted[0]?.frozenAt
  return (
    <Comparison
      t={t}
      differences={assessmentDifferences(t, { mine: typed, stored: formOfAssessment(stored, t) })}
      savedBy={who === undefined || !at ? '–' : `${nameOf(scene.names, who)}, ${t.dateTime(at)}`}
      discardHref={url(path)}
      open={editable}
    />
  )
}

const Editor = ({ t, url, path, scene, typed, tab, rejected, against }: EvaluationPageProps) => {
  const { draft, editable } = scene.view
  if (draft === null || !editable) return null
  return (
    <AssessmentEditor
      t={t}
      url={url(`${path}/draf`)}
      scene={scene}
      form={typed ?? formOfAssessment(draft.body, t)}
      tab={tab}
      problem={typed === undefined ? undefined : rejected?.problem}
      unsaved={rejected?.unsaved}
      {...(against && { versus: true as const })}
    />
  )
}

const Objection = ({ t, url, scene: { view } }: EvaluationPageProps) =>
  view.objection === null ? null : (
    <Card title={t('objection.grounds')} id="objection">
      <p>{t('evaluation.objection.note', { day: t.date(view.objection.filedAt) })}</p>
      <a class="button" href={url(`/keberatan/${view.case.id}`)}>
        {t('evaluation.toObjection')}
      </a>
    </Card>
  )

const Waiting = ({ t, scene: { view, acts } }: EvaluationPageProps) =>
  acts['evaluation.rate'] === undefined && view.current === null && !view.editable && view.case.status === 'active' ? (
    <EmptyState icon="clock" title={t('evaluation.outcome.wait')} why={t('evaluation.outcome.wait.why')} />
  ) : null

const FollowUp = ({ t, url, scene: { view } }: EvaluationPageProps) =>
  view.case.state === 'final' && view.case.parent !== null ? (
    <p>
      <a href={url(`/tindak-lanjut/${view.case.parent}`)}>{t('evaluation.toFollowUp')}</a>
    </p>
  ) : null

/** Nobody's form is refreshed under their hands: only a page that is merely read follows the case. */
const frame = ({ url, path, scene: { view, acts } }: EvaluationPageProps) => {
  const writes = view.editable || Object.values(acts).some(({ allowed }) => allowed)
  return writes
    ? { id: 'evaluation' }
    : liveRegion({ id: 'evaluation', url: url(path), topics: [`case:${view.case.id}`] })
}

/**
 * The page of an evaluation: what came of it and what can be done, and below it what it rests on. Whoever rates has that at the left and
 * the form at the right.
 */
export const EvaluationPage = (props: EvaluationPageProps) => {
  const { t, url, path, scene, rejected, preview } = props
  const rates = scene.acts['evaluation.rate'] !== undefined
  return (
    <div {...frame(props)}>
      <Head {...props} />
      <ProblemNotice
        t={t}
        rejected={preview?.kept ?? rejected}
        labels={{
          summary: t('evaluation.self.summary'),
          note: t('evaluation.note'),
          grounds: t('evaluation.object.grounds'),
        }}
      />
      <Versus {...props} />
      <div id={CONFLICT_ID} />
      <div class="work-grid">
        <div class="main">
          <Editor {...props} />
          <OutcomeCard t={t} scene={scene} />
          <Waiting {...props} />
          {rates ? <MaterialView t={t} scene={scene} url={url} /> : null}
        </div>
        <aside class="side">
          <EvaluationActs t={t} url={url(path)} scene={scene} rejected={rejected} preview={preview} />
          <Objection {...props} />
          <FollowUp {...props} />
        </aside>
      </div>
      {rates ? null : <MaterialView t={t} scene={scene} url={url} />}
    </div>
  )
}
