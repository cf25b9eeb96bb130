import type { Translator } from '../../i18n/translator.ts'
import { liveRegion } from '../../live/region.ts'
import { Select } from '../../ui/choice.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/flash.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { caseTitle } from '../parts/case-title.ts'
import { deadlineWord, eventWord, roleWord, workflowWord } from '../words/word.ts'
import { CaseMark } from '../work/case-mark.tsx'
import type { AuditRow, AuditTrail } from './audit-data.ts'
import { auditPath } from './audit-query.ts'

interface TrailProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly trail: AuditTrail
}

const Filter = ({ t, url, trail: { query, workflows } }: TrailProps) => (
  <form method="get" action={url('/jejak')} class="card" aria-label={t('audit.filter')}>
    <div class="columns">
      <Select
        name="jenis"
        label={t('audit.filter.kind')}
        blank={t('audit.filter.kind.all')}
        options={workflows.map((workflow) => ({ value: workflow, label: workflowWord(t, workflow) }))}
        value={query.workflow}
      />
      <Field
        name="periode"
        label={t('audit.filter.period')}
        hint={t('audit.filter.period.hint')}
        size="short"
        value={query.period ?? ''}
      />
    </div>
    <button type="submit" class="secondary outline">
      {t('audit.filter.apply')}
    </button>
  </form>
)

const Last = ({ t, row: { last, lastBy } }: { readonly t: Translator; readonly row: AuditRow }) => {
  if (last === undefined) return <>–</>
  const { event, role, at } = last
  const what = event.type === 'deadline' ? deadlineWord(t, String(event.delay)) : eventWord(t, event.type)
  const who = last.by === 'system' ? roleWord(t, 'system') : `${lastBy} (${roleWord(t, role)})`
  return (
    <span>
      {what}
      <br />
      <small>
        {who}, <time datetime={at}>{t.dateTime(at)}</time>
      </small>
    </span>
  )
}

const Found = ({ t, findings }: { readonly t: Translator; readonly findings: NonNullable<AuditRow['findings']> }) =>
  findings.length === 0 ? (
    <StatusBadge tone="good">{t('audit.verify.whole')}</StatusBadge>
  ) : (
    <StatusBadge tone="bad">{t('audit.verify.broken', { n: findings.length })}</StatusBadge>
  )

const columns = ({ t, url, trail: { query } }: TrailProps): readonly Column<AuditRow>[] => [
  {
    head: t('case.what'),
    names: true,
    cell: ({ line }) => <a href={url(`/kasus/${line.case.id}`)}>{caseTitle(t, line.case)}</a>,
  },
  { head: t('case.person'), cell: ({ line }) => line.owner.name },
  { head: t('case.state'), cell: ({ line }) => <CaseMark t={t} line={line} /> },
  { head: t('audit.last'), cell: (row) => <Last t={t} row={row} /> },
  { head: t('audit.steps'), align: 'end', cell: ({ line }) => t.number(line.case.revision) },
  ...(query.verify === 'asked'
    ? [
        {
          head: t('audit.verify.result'),
          cell: ({ findings }: AuditRow) => (findings ? <Found t={t} findings={findings} /> : '–'),
        },
      ]
    : []),
]

const Summary = ({ t, trail: { rows } }: TrailProps) => {
  const broken = rows.filter(({ findings }) => findings !== undefined && findings.length > 0).length
  return broken === 0 ? (
    <Notice tone="good">{t('audit.verify.all', { n: rows.length })}</Notice>
  ) : (
    <Notice tone="bad">{t('audit.verify.some', { n: broken })}</Notice>
  )
}

const Verify = ({ t, url, trail: { query, rows } }: TrailProps) =>
  rows.length === 0 ? null : (
    <a class="button secondary outline" href={url(auditPath({ ...query, verify: 'asked' }))}>
      {t('audit.verify', { n: rows.length })}
    </a>
  )

const Pages = ({ t, url, trail: { query, rows, total, more } }: TrailProps) => {
  const last = rows.at(-1)?.line.case.id
  const { after, ...first } = query
  return (
    <Pagination
      t={t}
      shown={rows.length}
      total={total}
      {...(more && last !== undefined && { nextHref: url(auditPath({ ...query, after: last })) })}
      {...(after !== undefined && { firstHref: url(auditPath(first)) })}
    />
  )
}

/** The cases of the tenant with their last steps, and what their verification found. */
export const TrailView = (props: TrailProps) => {
  const { t, url, trail } = props
  const asked = trail.query.verify === 'asked'
  // A verification is an answer of its moment: it is not taken again whenever something happens.
  const region = asked
    ? { id: 'trail' }
    : liveRegion({ id: 'trail', url: url(auditPath(trail.query)), topics: ['cases'] })
  return (
    <>
      <PageHead title={t('audit.title')} lead={t('audit.lead')} actions={<Verify {...props} />} />
      <Filter {...props} />
      <section class="card" {...region}>
        {asked && trail.rows.length > 0 ? <Summary {...props} /> : null}
        <DataTable
          caption={t('audit.title')}
          columns={columns(props)}
          rows={trail.rows}
          rowId={({ line }) => `trail-${line.case.id}`}
          empty={<EmptyState icon="history" title={t('audit.none')} why={t('audit.none.why')} />}
        />
        <Pages {...props} />
      </section>
    </>
  )
}
