import { type CaseLine, cycleStages } from '@siklus/core/performance'
import { liveRegion } from '../../live/region.ts'
import { Select } from '../../ui/choice.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import type { ShellVariables } from '../../ui/frame/shell-env.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import type { DashboardPrincipal } from '../page-env.ts'
import { caseTitle } from '../parts/case-title.ts'
import { unitNamed, unitOptions } from '../parts/unit-options.ts'
import { casePath } from '../parts/work-path.ts'
import { CaseMark } from '../work/case-mark.tsx'
import type { CycleList } from './list-data.ts'
import { type CycleListQuery, listPath } from './list-query.ts'

interface ListProps {
  readonly vars: ShellVariables<DashboardPrincipal>
  readonly list: CycleList
}

const withoutPlace = ({ after: _after, ...query }: CycleListQuery): CycleListQuery => query

const Views = ({ vars: { t, url }, list: { query } }: ListProps) => (
  <Tabs
    t={t}
    label={t('cycles.views')}
    tabs={(['all', 'overdue', 'held'] as const).map((view) => ({
      href: url(listPath({ ...withoutPlace(query), view })),
      label: t(`cycles.view.${view}`),
      current: view === query.view,
    }))}
  />
)

/** A form that only changes the address: it works without scripts, and the answer can be shared. */
const Filter = ({ vars: { t, url }, list: { query, units } }: ListProps) => (
  <form method="get" action={url('/siklus')} class="card filter" aria-label={t('cycles.filter')}>
    {query.view === 'all' ? null : <input type="hidden" name="tanda" value={query.view} />}
    <div class="columns">
      {query.view === 'all' ? (
        <Field
          name="tahun"
          label={t('cycles.filter.year')}
          inputmode="numeric"
          size="short"
          value={String(query.year)}
        />
      ) : null}
      <Select
        name="unit"
        label={t('cycles.filter.unit')}
        blank={t('cycles.filter.unit.all')}
        options={unitOptions(units)}
        value={query.unit}
      />
      {query.view === 'all' ? (
        <Select
          name="tahap"
          label={t('cycles.filter.stage')}
          blank={t('cycles.filter.stage.all')}
          options={cycleStages.slice(1).map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
          value={query.stage}
        />
      ) : null}
    </div>
    <button type="submit" class="secondary outline">
      {t('cycles.filter.apply')}
    </button>
  </form>
)

const columns = ({ vars: { t, url }, list: { query, units } }: ListProps): readonly Column<CaseLine>[] => {
  const named = unitNamed(units)
  return [
    {
      head: t('case.person'),
      names: true,
      cell: ({ owner, case: item }) => <a href={url(casePath(item))}>{owner.name}</a>,
    },
    ...(query.view === 'overdue'
      ? [{ head: t('case.what'), cell: ({ case: item }: CaseLine) => caseTitle(t, item) }]
      : []),
    { head: t('cycles.unit'), cell: ({ case: item }) => named(item.unit) },
    { head: t('cycles.assessor'), cell: ({ assessor }) => assessor?.name ?? '–' },
    { head: t('case.state'), cell: (line) => <CaseMark t={t} line={line} /> },
  ]
}

const Empty = ({ vars: { t }, list: { query } }: ListProps) => {
  if (query.view === 'overdue')
    return <EmptyState icon="good" title={t('cycles.overdue.none')} why={t('cycles.overdue.none.why')} />
  if (query.view === 'held')
    return <EmptyState icon="good" title={t('cycles.held.none')} why={t('cycles.held.none.why')} />
  return <EmptyState icon="cycle" title={t('cycles.none')} why={t('cycles.none.why')} />
}

const Pages = ({ vars: { t, url }, list: { query, lines, total, more } }: ListProps) => {
  const last = lines.at(-1)?.case.id
  return (
    <Pagination
      t={t}
      shown={lines.length}
      total={total}
      {...(more && last !== undefined && { nextHref: url(listPath({ ...query, after: last })) })}
      {...(query.after !== undefined && { firstHref: url(listPath(withoutPlace(query))) })}
    />
  )
}

const Launch = ({ vars: { t, url, principal }, list: { query } }: ListProps) =>
  principal.roles.includes('admin') ? (
    <a class="button" href={url(`/siklus/luncur?tahun=${query.year}`)}>
      {t('cycles.launch')}
    </a>
  ) : null

/** The cycles in the reader's scope, or whatever is overdue or on hold in it. */
export const CycleListView = (props: ListProps) => {
  const { vars, list } = props
  const { t, url } = vars
  return (
    <>
      <PageHead title={t('cycles.title')} lead={t('cycles.lead')} actions={<Launch {...props} />} />
      <Views {...props} />
      <Filter {...props} />
      <section class="card" {...liveRegion({ id: 'cycles', url: url(listPath(list.query)), topics: ['cases'] })}>
        <DataTable
          caption={t('cycles.title')}
          columns={columns(props)}
          rows={list.lines}
          rowId={({ case: item }) => `cycle-${item.id}`}
          empty={<Empty {...props} />}
        />
        <Pages {...props} />
      </section>
    </>
  )
}
