import type { EvaluationView } from '@siklus/core/performance'
import { calendarDays } from '../../i18n/moment.ts'
import type { Translator } from '../../i18n/translator.ts'
import { Card } from '../../ui/card.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { numberIn } from '../work/context.ts'

interface ObjectionsProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly today: string
  readonly objections: readonly EvaluationView[]
}

type RowProps = Pick<ObjectionsProps, 't' | 'today'> & { readonly view: EvaluationView }

/** Which day of the time to decide it is; red once that time is over. */
const DayCount = ({ t, today, view }: RowProps) => {
  const filedAt = view.objection?.filedAt
  const days = numberIn(view.case, 'objectionDecisionDays')
  if (filedAt === undefined || days === undefined) return <span class="muted">–</span>
  const day = calendarDays(filedAt, today, t.timeZone)
  return day > days ? (
    <StatusBadge tone="bad">{t('home.objections.over', { n: day - days })}</StatusBadge>
  ) : (
    <StatusBadge tone={days - day <= 3 ? 'warn' : 'neutral'} icon="clock">
      {t('home.objections.day', { day, days })}
    </StatusBadge>
  )
}

/** The objections the reader decides, the one that runs out first on top. */
export const ObjectionsCard = ({ t, url, today, objections }: ObjectionsProps) => (
  <Card id="objections" title={t('home.objections')}>
    <DataTable
      caption={t('home.objections')}
      columns={[
        {
          head: t('case.person'),
          names: true,
          cell: (view: EvaluationView) => <a href={url(`/keberatan/${view.case.id}`)}>{view.owner.name}</a>,
        },
        { head: t('case.due'), cell: (view) => <DayCount t={t} today={today} view={view} /> },
        {
          head: t('home.objections.filed'),
          cell: ({ objection }) =>
            objection ? <time datetime={objection.filedAt}>{t.date(objection.filedAt)}</time> : '–',
        },
        {
          head: t('home.objections.heard'),
          cell: ({ objection }) => t(objection?.statement ? 'home.objections.heard.yes' : 'home.objections.heard.no'),
        },
      ]}
      rows={objections.toSorted((a, b) => (a.objection?.filedAt ?? '').localeCompare(b.objection?.filedAt ?? ''))}
      rowId={(view) => `objection-${view.case.id}`}
      empty={null}
    />
  </Card>
)
