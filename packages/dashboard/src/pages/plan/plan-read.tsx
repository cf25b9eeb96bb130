import type { PlanBody } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { type Names, nameOf } from '../work/said.tsx'
import { PlanDocument } from './plan-document.tsx'
import { type PlanPageProps, planPath } from './plan-props.ts'
import type { PlanScene } from './plan-scene.ts'

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

/** The plan as a document to read and to print, or why there is none yet. */
export const PlanRead = (props: PlanPageProps) => {
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
