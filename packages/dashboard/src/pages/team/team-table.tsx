import type { CaseLine } from '@siklus/core/performance'
import type { Child } from 'hono/jsx'
import { calendarDays } from '../../i18n/moment.ts'
import type { Translator } from '../../i18n/translator.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { caseTitle } from '../parts/case-title.ts'
import { casePath } from '../parts/work-path.ts'
import { stateWord } from '../words/word.ts'
import { CaseMark } from '../work/case-mark.tsx'
import type { TeamRow } from './team-data.ts'

interface TeamTableProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly today: string
  readonly rows: readonly TeamRow[]
  readonly empty?: Child
}

type Context = Pick<TeamTableProps, 't' | 'url' | 'today'>

const Linked = ({ t, url, line }: Context & { readonly line: CaseLine | null }) =>
  line === null ? (
    <span class="muted">–</span>
  ) : (
    <a href={url(casePath(line.case))}>
      <CaseMark t={t} line={line} />
    </a>
  )

const signs = { done: 'good', overdue: 'warn', waiting: 'info', quiet: 'neutral' } as const

const signOf = ({ case: item }: CaseLine): (typeof signs)[keyof typeof signs] => {
  if (item.status === 'done') return signs.done
  if (item.tags.includes('overdue')) return signs.overdue
  return item.tags.some((tag) => tag.startsWith('for:')) ? signs.waiting : signs.quiet
}

/** The reports of the year as a strip: one sign each, its words for everybody who does not see it. */
const Reports = ({ t, url, lines }: Context & { readonly lines: readonly CaseLine[] }) =>
  lines.length === 0 ? (
    <span class="muted">–</span>
  ) : (
    <span class="strip">
      {lines.map((line) => {
        const words = `${caseTitle(t, line.case)}: ${line.labels.map((label) => stateWord(t, label)).join(', ')}`
        return (
          <a href={url(casePath(line.case))} title={words}>
            <StatusBadge tone={signOf(line)}>
              <span aria-hidden="true">{line.case.period.replace(/^\d{4}-/, '')}</span>
              <span class="sr-only">{words}</span>
            </StatusBadge>
          </a>
        )
      })}
    </span>
  )

const LONG = 30

const LastFeedback = ({ t, today, at }: Context & { readonly at: string | null }) => {
  if (at === null) return <span class="muted">{t('team.feedback.never')}</span>
  const days = calendarDays(at, today, t.timeZone)
  return (
    <>
      <time datetime={at}>{t.inDays(-days)}</time>{' '}
      {days > LONG ? <StatusBadge tone="warn">{t('team.feedback.old')}</StatusBadge> : null}
    </>
  )
}

const Name = ({ t, url, row }: Context & { readonly row: TeamRow }) => (
  <>
    <a href={url(`/siklus/${row.cycle.case.id}`)}>{row.person.name}</a>{' '}
    {row.waiting ? (
      <StatusBadge tone="info" icon="clock">
        {t('team.waits')}
      </StatusBadge>
    ) : null}
  </>
)

/** One row a person: where their plan, reports and evaluation stand, and when anybody last gave them feedback. */
export const TeamTable = ({ rows, empty, ...context }: TeamTableProps) => {
  const { t } = context
  return (
    <DataTable
      caption={t('team.lead')}
      columns={[
        { head: t('case.person'), names: true, cell: (row: TeamRow) => <Name {...context} row={row} /> },
        { head: t('team.plan'), cell: ({ plan }) => <Linked {...context} line={plan} /> },
        { head: t('team.reports'), cell: ({ reports }) => <Reports {...context} lines={reports} /> },
        { head: t('team.evaluation'), cell: ({ evaluation }) => <Linked {...context} line={evaluation} /> },
        { head: t('team.feedback'), cell: ({ lastFeedbackAt }) => <LastFeedback {...context} at={lastFeedbackAt} /> },
      ]}
      rows={rows}
      rowId={({ cycle }) => `member-${cycle.case.id}`}
      empty={empty}
    />
  )
}
