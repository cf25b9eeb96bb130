import type { FollowUp } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { RadioGroup } from '../../ui/choice.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TextArea } from '../../ui/field.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { DueDay } from '../parts/due-day.tsx'
import { ActForm } from '../work/act-form.tsx'
import { keptBy, type Rejected } from '../work/rejected.ts'
import { nameOf } from '../work/said.tsx'
import type { FollowUpScene } from './follow-up-scene.ts'

/** The follow-ups of a cycle, each with the form that ends it. */
export interface FollowUpListProps {
  readonly t: Translator
  readonly url: string
  readonly scene: FollowUpScene
  readonly rejected?: Rejected | undefined
}

/** The name of the form that ends a follow-up. */
const endForm = (followUp: string): string => `end-${followUp}`

type RowProps = FollowUpListProps & { readonly one: FollowUp }

const Status = ({ t, one, today }: { readonly t: Translator; readonly one: FollowUp; readonly today: string }) => {
  if (one.status === 'done') return <StatusBadge tone="good">{t('followUp.status.done')}</StatusBadge>
  if (one.status === 'dropped') return <StatusBadge tone="neutral">{t('followUp.status.dropped')}</StatusBadge>
  return one.dueOn < today ? (
    <StatusBadge tone="warn">{t('followUp.status.late')}</StatusBadge>
  ) : (
    <StatusBadge tone="info" icon="clock">
      {t('followUp.status.open')}
    </StatusBadge>
  )
}

const EndForm = ({ t, url, scene: { view, acts }, rejected, one }: RowProps) => {
  const form = endForm(one.id)
  const field = keptBy(form, rejected)
  return (
    <ActForm
      t={t}
      name={form}
      url={url}
      seen={view.case}
      acts={[{ action: acts['cycle.closeFollowUp'], label: t('followUp.end') }]}
    >
      <input type="hidden" name="followUp" value={one.id} />
      <RadioGroup
        {...field('outcome', 'done')}
        label={t('followUp.outcome')}
        required
        options={[
          { value: 'done', label: t('followUp.outcome.done') },
          { value: 'dropped', label: t('followUp.outcome.dropped') },
        ]}
      />
      <TextArea {...field('reason')} label={t('followUp.reason')} hint={t('followUp.reason.hint')} rows={2} />
    </ActForm>
  )
}

const Ending = (props: RowProps) => {
  const { t, scene, rejected, one } = props
  const action = scene.acts['cycle.closeFollowUp']
  if (one.status !== 'open' || action === undefined) return <span class="lines">{one.closedReason ?? ''}</span>
  const kept = keptBy(endForm(one.id), rejected)('outcome')
  return (
    <details open={kept.value !== undefined}>
      <summary>
        {t('followUp.end')} <span class="sr-only">{one.text}</span>
      </summary>
      <EndForm {...props} />
    </details>
  )
}

const columns = (props: FollowUpListProps): readonly Column<FollowUp>[] => {
  const { t, scene } = props
  return [
    { head: t('followUp.text'), names: true, cell: ({ text }) => <span class="lines">{text}</span> },
    { head: t('followUp.kind'), cell: ({ kind }) => t(`followUp.kind.${kind}`) },
    {
      head: t('followUp.dueOn'),
      cell: ({ dueOn, status }) =>
        status === 'open' ? <DueDay t={t} dueOn={dueOn} today={scene.today} /> : t.date(dueOn),
    },
    { head: t('followUp.by'), cell: ({ by }) => nameOf(scene.names, by) },
    { head: t('followUp.status'), cell: (one) => <Status t={t} one={one} today={scene.today} /> },
    { head: t('followUp.end'), cell: (one) => <Ending {...props} one={one} /> },
  ]
}

/** All follow-ups by due day: what, until when, how it stands. Whoever may end one finds the form in its row. */
export const FollowUpList = (props: FollowUpListProps) => (
  <DataTable
    caption={props.t('followUp.list')}
    columns={columns(props)}
    rows={props.scene.followUps}
    rowId={({ id }) => `follow-up-${id}`}
    empty={<EmptyState icon="work" title={props.t('followUp.none')} why={props.t('followUp.none.why')} />}
  />
)
