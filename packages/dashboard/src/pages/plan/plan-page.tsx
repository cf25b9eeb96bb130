import type { PlanBody } from '@siklus/core/performance'
import type { Child } from 'hono/jsx'
import type { Translator } from '../../i18n/translator.ts'
import { liveRegion } from '../../live/region.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/flash.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { CaseMark } from '../work/case-mark.tsx'
import { CONFLICT_ID, Comparison } from '../work/conflict.tsx'
import { savingFirst } from '../work/hand-in.tsx'
import { ProblemNotice } from '../work/problem-notice.tsx'
import type { Rejected } from '../work/rejected.ts'
import { type Names, nameOf, Quote } from '../work/said.tsx'
import { PlanActs } from './plan-acts.tsx'
import { planDifferences, type TwoVersions } from './plan-difference.ts'
import { PlanDocument } from './plan-document.tsx'
import { PlanEditor } from './plan-editor.tsx'
import { formOfPlan, type PlanForm } from './plan-form.ts'
import { PlanReady } from './plan-ready.tsx'
import type { PlanScene } from './plan-scene.ts'
import { Signatures, Versions } from './plan-side.tsx'

/** How the page of a plan is drawn. */
export interface PlanPageProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly scene: PlanScene
  /** A revision to look at instead of what stands now. */
  readonly revision?: number | undefined
  /** What was typed into the editor, where it was not accepted or a row was just added. */
  readonly typed?: PlanForm | undefined
  readonly tab?: string | undefined
  readonly fresh?: string | undefined
  readonly rejected?: Rejected | undefined
  /** Set when what was typed and what is stored stand against each other. */
  readonly versions?: TwoVersions | undefined
}

/** The path of a plan's page. */
export const planPath = (id: string): string => `/kerja/rencana/${id}`

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

const Print = ({ t, scene: { view } }: PlanPageProps) => (
  <dl class="print-only who">
    <dt>{t('role.owner')}</dt>
    <dd>{view.owner.name}</dd>
    <dt>{t('role.assessor')}</dt>
    <dd>{view.assessor?.name ?? '–'}</dd>
  </dl>
)

interface Shown {
  readonly body: PlanBody
  readonly note: string | null
}

/** What there is to read: the revision asked for, else what was handed in last, else the draft of somebody else. */
const shownDocument = ({ t, scene: { view }, revision }: PlanPageProps): Shown | undefined => {
  const asked = revision === undefined ? undefined : view.submitted.find((one) => one.revision === revision)
  if (asked) return { body: asked.body, note: t('plan.doc.old', { revision: asked.revision }) }
  if (view.draft !== null && !view.editable && view.draft.savedAt !== null)
    return { body: view.draft.body, note: t('plan.doc.draft', { at: t.dateTime(view.draft.savedAt) }) }
  const [newest] = view.submitted
  return newest && { body: newest.body, note: null }
}

const Read = (props: PlanPageProps) => {
  const { t, scene, url } = props
  const shown = shownDocument(props)
  if (shown === undefined)
    return (
      <EmptyState icon="document" title={t('plan.empty')} why={t('plan.empty.why', { name: scene.view.owner.name })} />
    )
  return (
    <section class="card paper">
      {shown.note === null ? null : (
        <p class="muted">
          {shown.note}{' '}
          {props.revision === undefined ? null : <a href={url(planPath(scene.view.case.id))}>{t('plan.doc.now')}</a>}
        </p>
      )}
      <Print {...props} />
      <PlanDocument t={t} body={shown.body} goals={scene.goals} />
      <SignatureBlock t={t} scene={scene} />
    </section>
  )
}

const SignatureBlock = ({ t, scene: { view, names } }: { readonly t: Translator; readonly scene: PlanScene }) => (
  <div class="print-only signature-block">
    {(['owner', 'assessor'] as const).map((role) => {
      const signature = view.signatures.find((one) => one.role === role)
      return (
        <div>
          <p>{t(role === 'owner' ? 'role.owner' : 'role.assessor')}</p>
          <p class="signed">{signatureText(t, signature, names)}</p>
          <p>{(role === 'owner' ? view.owner : view.assessor)?.name ?? '–'}</p>
        </div>
      )
    })}
  </div>
)

const signatureText = (
  t: Translator,
  signature: PlanScene['view']['signatures'][number] | undefined,
  names: Names,
): string => {
  if (signature === undefined) return ''
  if (signature.refused) return `${t('plan.refused')} ${signature.reason ?? ''}`
  return t('plan.signed', { name: nameOf(names, signature.person), at: t.dateTime(signature.at) })
}

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
        <div class="main">{writing ? <Editor {...props} /> : <Read {...props} />}</div>
        <Side {...props} writing={writing} />
      </div>
    </div>
  )
}
