import type { Child } from 'hono/jsx'
import type { Translator } from '../../i18n/translator.ts'
import { liveRegion } from '../../live/region.ts'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/flash.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { CaseMark } from '../work/case-mark.tsx'
import { CONFLICT_ID, Comparison } from '../work/conflict.tsx'
import { savingFirst } from '../work/hand-in.tsx'
import { ProblemNotice } from '../work/problem-notice.tsx'
import type { Rejected } from '../work/rejected.ts'
import { nameOf, Quote } from '../work/said.tsx'
import { PlanActs } from './plan-acts.tsx'
import { planDifferences } from './plan-difference.ts'
import { PlanEditor } from './plan-editor.tsx'
import { formOfPlan, type PlanForm } from './plan-form.ts'
import { type PlanPageProps, planPath } from './plan-props.ts'
import { PlanRead } from './plan-read.tsx'
import { PlanReady } from './plan-ready.tsx'
import type { PlanScene } from './plan-scene.ts'
import { Signatures, Versions } from './plan-side.tsx'

const Head = ({ t, url, scene: { view, year } }: PlanPageProps) => (
  <PageHead
    title={t('plan.title', { year })}
    mark={<CaseMark t={t} line={view} />}
    back={{ href: url(view.case.parent === null ? '/' : `/siklus/${view.case.parent}`), label: t('work.back.cycle') }}
    lead={
      <>
        {view.owner.name}
        {view.assessor === null ? null : <> · {t('work.assessedBy', { name: view.assessor.name })}</>}
        {view.dueOn === null ? null : <> · {t('work.dueOn', { day: t.date(view.dueOn) })}</>}
      </>
    }
  />
)

const OpenNote = ({ t, scene }: PlanPageProps) =>
  scene.note === undefined ? null : (
    <Notice tone="warn">
      <Quote t={t} said={scene.note} names={scene.names} />
    </Notice>
  )

const faultAt = (rejected: Rejected | undefined) => (field: string) =>
  rejected?.problem.faults.find((fault) => fault.field === field)?.text

/** The editor of whoever writes now: the owner, or in the dialogue the assessor too. */
export const Editor = (props: PlanPageProps) => {
  const { t, url, scene, typed, versions } = props
  const { draft, case: item } = scene.view
  if (draft === null) return null
  return (
    <PlanEditor
      t={t}
      url={url(`${planPath(item.id)}/draf`)}
      goals={scene.goals}
      form={typed ?? formOfPlan(draft.body, t)}
      mark={draft}
      tab={props.tab}
      seen={item}
      savedAt={draft.savedAt}
      unsaved={props.rejected?.unsaved}
      faultAt={faultAt(props.rejected)}
      fresh={props.fresh}
      {...(versions === undefined && { saves: 'by-itself' as const })}
    />
  )
}

const Versus = (props: PlanPageProps) => {
  const { t, url, scene, versions } = props
  const { draft, case: item, editable, submitted } = scene.view
  if (versions === undefined) return null
  const who = draft?.savedBy ?? submitted[0]?.author
  const at = draft?.savedAt ?? submitted[0]?.frozenAt
  const savedBy = who === undefined || !at ? '–' : `${nameOf(scene.names, who)}, ${t.dateTime(at)}`
  return (
    <Comparison
      t={t}
      differences={planDifferences(t, versions, scene.goals)}
      savedBy={savedBy}
      discardHref={url(planPath(item.id))}
      open={editable}
    />
  )
}

const editorActs = ({ acts }: PlanScene, { results }: PlanForm) => {
  const seen = (action: PlanScene['acts'][string] | undefined) => (results.length === 0 ? action : savingFirst(action))
  return [
    { do: 'submit', action: seen(acts['plan.submit']) },
    { do: 'propose', action: seen(acts['plan.propose']) },
  ] as const
}

/** What is missing and the button to hand the plan in, beside the editor. */
export const ReadyPanel = ({
  t,
  scene,
  form,
}: {
  readonly t: Translator
  readonly scene: PlanScene
  readonly form: PlanForm
}) => <PlanReady t={t} form={form} acts={editorActs(scene, form)} />

const Side = (props: PlanPageProps & { readonly writing: boolean }): Child => {
  const { t, url, scene, typed, writing } = props
  const { draft } = scene.view
  return (
    <aside class="side">
      {writing && draft !== null ? (
        <Card title={t('plan.ready')} id="plan-ready-card">
          <ReadyPanel t={t} scene={scene} form={typed ?? formOfPlan(draft.body, t)} />
        </Card>
      ) : null}
      <PlanActs
        t={t}
        url={url(planPath(scene.view.case.id))}
        view={scene.view}
        acts={scene.acts}
        rejected={props.rejected}
      />
      <Signatures t={t} scene={scene} />
      <Versions t={t} url={url} scene={scene} />
    </aside>
  )
}

/** The page of a plan: an editor for whoever writes, a document for whoever reads, and beside it what can be done. */
export const PlanPage = (props: PlanPageProps) => {
  const { t, url, scene, revision } = props
  const { view } = scene
  const writing = view.editable && revision === undefined
  const path = planPath(view.case.id)
  // An editor is never refreshed under the hands of its writer; a page that is only read follows the case.
  const live = writing
    ? { id: 'plan' }
    : liveRegion({
        id: 'plan',
        url: url(revision === undefined ? path : `${path}?revisi=${revision}`),
        topics: [`case:${view.case.id}`],
      })
  return (
    <div {...live}>
      <Head {...props} />
      <ProblemNotice t={t} rejected={props.rejected} labels={{ note: t('plan.note'), reason: t('work.reason') }} />
      <OpenNote {...props} />
      <Versus {...props} />
      <div id={CONFLICT_ID} />
      <div class="work-grid">
        <div class="main">{writing ? <Editor {...props} /> : <PlanRead {...props} />}</div>
        <Side {...props} writing={writing} />
      </div>
    </div>
  )
}
