import type { CaseLine } from '@siklus/core/performance'
import type { Child } from 'hono/jsx'
import type { Translator } from '../../i18n/translator.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { CaseMark } from '../work/case-mark.tsx'
import { caseTitle } from './case-title.ts'
import { DueDay } from './due-day.tsx'
import { casePath } from './work-path.ts'

/** What every table of cases needs. */
export interface CaseTableContext {
  readonly t: Translator
  readonly url: (path: string) => string
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** The columns tables of cases are made of. */
export const caseColumns = ({ t, url, today }: CaseTableContext) =>
  ({
    what: {
      head: t('case.what'),
      names: true,
      cell: (line) => <a href={url(casePath(line.case))}>{caseTitle(t, line.case)}</a>,
    },
    person: { head: t('case.person'), cell: ({ owner }) => owner.name },
    state: { head: t('case.state'), cell: (line) => <CaseMark t={t} line={line} /> },
    since: {
      head: t('case.since'),
      cell: ({ case: item }) => <time datetime={item.updatedAt}>{t.date(item.updatedAt)}</time>,
    },
    due: { head: t('case.due'), cell: ({ dueOn }) => <DueDay t={t} dueOn={dueOn} today={today} /> },
  }) satisfies { readonly [name: string]: Column<CaseLine> }

/** A table of cases. */
export interface CaseTableProps extends CaseTableContext {
  readonly caption: string
  readonly columns: readonly (keyof ReturnType<typeof caseColumns>)[]
  readonly lines: readonly CaseLine[]
  readonly empty: Child
  /** Sets the rows apart when a case is listed twice on a page. */
  readonly id: string
}

/** Cases in rows, each a link to the page of its kind. */
export const CaseTable = ({ caption, columns, lines, empty, id, ...context }: CaseTableProps) => {
  const all = caseColumns(context)
  return (
    <DataTable
      caption={caption}
      columns={columns.map((name): Column<CaseLine> => all[name])}
      rows={lines}
      rowId={({ case: item }) => `${id}-${item.id}`}
      empty={empty}
    />
  )
}
