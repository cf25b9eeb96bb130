import type { LaunchResult } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { Card } from '../../ui/card.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { unitNamed } from '../parts/unit-options.ts'
import type { LaunchProps } from './launch-view.tsx'
import { LeftOutTable } from './left-out-table.tsx'

type Started = LaunchResult['started'][number]
type Failed = LaunchResult['failed'][number]

const Failures = ({ t, failed }: { readonly t: Translator; readonly failed: readonly Failed[] }) => (
  <Card id="failed" title={t('launch.failed', { n: failed.length })} note={t('launch.failed.note')}>
    <DataTable
      caption={t('launch.failed', { n: failed.length })}
      columns={[
        { head: t('case.person'), names: true, cell: ({ person }: Failed) => person.name },
        { head: t('launch.why'), cell: ({ error }) => <code>{error._tag}</code> },
      ]}
      rows={failed}
      rowId={({ person }) => `failed-${person.id}`}
      empty={null}
    />
  </Card>
)

/** What a launch did, person by person. */
export const LaunchResultView = ({ result, ...props }: LaunchProps & { readonly result: LaunchResult }) => {
  const { t, url, units, year } = props
  const { started, failed, leftOut } = result
  return (
    <>
      <PageHead
        title={t('launch.result', { year: String(year) })}
        lead={t('launch.result.lead')}
        back={{ href: url(`/siklus?tahun=${year}`), label: t('launch.back') }}
      />
      {failed.length === 0 ? null : <Failures t={t} failed={failed} />}
      <Card id="started" title={t('launch.started', { n: started.length })}>
        <DataTable
          caption={t('launch.started', { n: started.length })}
          columns={[
            {
              head: t('case.person'),
              names: true,
              cell: ({ person, cycle }: Started) => <a href={url(`/siklus/${cycle}`)}>{person.name}</a>,
            },
          ]}
          rows={started}
          rowId={({ person }) => `started-${person.id}`}
          empty={<EmptyState title={t('launch.started.none')} why={t('launch.candidates.none.why')} />}
        />
      </Card>
      <Card id="left-out" title={t('launch.leftOut', { n: leftOut.length })}>
        <LeftOutTable
          t={t}
          caption={t('launch.leftOut', { n: leftOut.length })}
          people={leftOut}
          named={unitNamed(units)}
          empty={<EmptyState icon="good" title={t('launch.leftOut.none')} why={t('launch.leftOut.none.why')} />}
        />
      </Card>
    </>
  )
}
