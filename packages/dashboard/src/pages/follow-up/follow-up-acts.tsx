import { followUpKinds } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { Card } from '../../ui/card.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { Field, TextArea } from '../../ui/field.tsx'
import { ActForm } from '../work/act-form.tsx'
import { keptBy } from '../work/rejected.ts'
import type { FollowUpListProps } from './follow-up-list.tsx'

/** What the questions of a follow-up are called. */
export const followUpLabels = (t: Translator): { readonly [field: string]: string } => ({
  kind: t('followUp.kind'),
  text: t('followUp.text'),
  dueOn: t('followUp.dueOn'),
  reason: t('followUp.reason'),
})

/** The form for one more follow-up. */
export const AddFollowUp = ({ t, url, scene: { view, acts, today }, rejected }: FollowUpListProps) => {
  const field = keptBy('add', rejected)
  if (acts['cycle.addFollowUp'] === undefined) return null
  return (
    <Card title={t('followUp.add')} id="add">
      <ActForm t={t} name="add" url={url} seen={view.case} acts={[{ action: acts['cycle.addFollowUp'] }]}>
        <RadioGroup
          {...field('kind')}
          label={t('followUp.kind')}
          required
          options={followUpKinds.map((value) => ({ value, label: t(`followUp.kind.${value}`) }))}
        />
        <TextArea {...field('text')} label={t('followUp.text')} rows={3} required />
        <Field
          {...field('dueOn')}
          label={t('followUp.dueOn')}
          type="date"
          size="short"
          required
          attrs={{ min: today }}
        />
      </ActForm>
    </Card>
  )
}

const CloseOpen = ({ t, url, scene: { view, acts, followUps }, rejected }: FollowUpListProps) => {
  const field = keptBy('closeOpen', rejected)
  const open = followUps.filter(({ status }) => status === 'open').length
  if (acts['cycle.closeOpen'] === undefined || open === 0) return null
  return (
    <details open={field('reason').value !== undefined}>
      <summary>{t('followUp.closeOpen')}</summary>
      <p class="muted">{t('followUp.closeOpen.note', { n: open })}</p>
      <ActForm
        t={t}
        name="closeOpen"
        url={url}
        seen={view.case}
        acts={[{ action: acts['cycle.closeOpen'], tone: 'danger', confirm: t('followUp.closeOpen.confirm') }]}
      >
        <TextArea {...field('reason')} label={t('work.reason')} hint={t('work.reason.hint')} rows={3} required />
      </ActForm>
    </details>
  )
}

/** Closing the cycle: when all is done, or past what is open, with a reason. */
export const CloseCycle = (props: FollowUpListProps) => {
  const { t, url, scene } = props
  const { view, acts, followUps } = scene
  if (acts['cycle.close'] === undefined) return null
  const note = followUps.length === 0 ? 'followUp.close.none' : 'followUp.close.note'
  return (
    <Card title={t('followUp.close')} id="close">
      <div class="stack">
        <ActForm
          t={t}
          name="close"
          url={url}
          seen={view.case}
          acts={[{ action: acts['cycle.close'], confirm: t('followUp.close.confirm') }]}
        >
          {acts['cycle.close'].allowed ? <p class="muted">{t(note)}</p> : null}
        </ActForm>
        <CloseOpen {...props} />
      </div>
    </Card>
  )
}
