import type { Translator } from '../../i18n/translator.ts'
import { Card } from '../../ui/card.tsx'
import { TextArea } from '../../ui/field.tsx'
import type { EvaluationScene } from '../evaluation/evaluation-scene.ts'
import type { Preview } from '../evaluation/foresee.tsx'
import { RatingFields } from '../evaluation/rating-fields.tsx'
import { ActForm } from '../work/act-form.tsx'
import { flagIn } from '../work/context.ts'
import { keptBy, type Rejected } from '../work/rejected.ts'

/** What a reader can do with an objection. */
export interface ObjectionActsProps {
  readonly t: Translator
  readonly url: string
  readonly scene: EvaluationScene
  readonly rejected?: Rejected | undefined
  readonly preview?: Preview | undefined
}

/** The assessor is heard. */
const Respond = ({ t, url, scene: { view, acts }, rejected }: ObjectionActsProps) => {
  const field = keptBy('respond', rejected)
  if (acts['evaluation.respond'] === undefined) return null
  return (
    <Card title={t('work.yourMove')} id="respond">
      <ActForm t={t} name="respond" url={url} seen={view.case} acts={[{ action: acts['evaluation.respond'] }]}>
        <TextArea
          {...field('statement')}
          label={t('objection.statement')}
          hint={t('objection.statement.hint')}
          rows={6}
          required
        />
      </ActForm>
    </Card>
  )
}

/** The superior leaves the result as it is. */
const Reject = ({ t, url, scene: { view, acts }, rejected }: ObjectionActsProps) => {
  const field = keptBy('reject', rejected)
  if (acts['evaluation.reject'] === undefined) return null
  return (
    <Card title={t('objection.reject')} id="reject" note={t('objection.reject.note')}>
      <ActForm
        t={t}
        name="reject"
        url={url}
        seen={view.case}
        acts={[{ action: acts['evaluation.reject'], tone: 'plain', confirm: t('objection.reject.confirm') }]}
      >
        <TextArea {...field('reason')} label={t('objection.reason')} hint={t('work.reason.hint')} rows={4} required />
      </ActForm>
    </Card>
  )
}

/** The superior sets another rating. */
const Revise = ({ t, url, scene: { view, acts }, rejected, preview }: ObjectionActsProps) => {
  const field = keptBy('revise', preview?.kept ?? rejected)
  if (acts['evaluation.revise'] === undefined) return null
  return (
    <Card title={t('objection.revise')} id="revise" note={t('objection.revise.note')}>
      <ActForm
        t={t}
        name="revise"
        url={url}
        seen={view.case}
        acts={[{ action: acts['evaluation.revise'], confirm: t('objection.revise.confirm') }]}
      >
        <RatingFields
          t={t}
          field={field}
          unitHead={flagIn(view.case, 'unitHead')}
          foreseeUrl={`${url}/pratinjau`}
          finding={preview?.finding}
        />
        <TextArea {...field('reason')} label={t('objection.reason')} hint={t('work.reason.hint')} rows={4} required />
      </ActForm>
    </Card>
  )
}

const Withdraw = ({ t, url, scene: { view, acts } }: ObjectionActsProps) =>
  acts['evaluation.withdrawObjection'] === undefined ? null : (
    <Card title={t('work.yourMove')} id="withdraw">
      <ActForm
        t={t}
        name="withdraw"
        url={url}
        seen={view.case}
        acts={[
          {
            action: acts['evaluation.withdrawObjection'],
            tone: 'danger',
            confirm: t('objection.withdraw.confirm'),
          },
        ]}
      >
        <p class="muted">{t('objection.withdraw.note')}</p>
      </ActForm>
    </Card>
  )

/** The statements and decisions that are open to the reader. */
export const ObjectionActs = (props: ObjectionActsProps) => (
  <>
    <Respond {...props} />
    <Reject {...props} />
    <Revise {...props} />
    <Withdraw {...props} />
  </>
)
