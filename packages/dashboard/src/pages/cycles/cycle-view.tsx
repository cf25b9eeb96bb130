import type { CaseLine, CycleView } from '@siklus/core/performance'
import { liveRegion } from '../../live/region.ts'
import type { Action } from '../../ui/action-button.tsx'
import { Card } from '../../ui/card.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { ShellVariables } from '../../ui/frame/shell-env.ts'
import { PageHead } from '../../ui/page-head.tsx'
import type { DashboardPrincipal } from '../page-env.ts'
import { CaseTable } from '../parts/case-table.tsx'
import { roleWord } from '../words/word.ts'
import { CaseMark } from '../work/case-mark.tsx'
import { ProblemNotice } from '../work/problem-notice.tsx'
import type { Rejected } from '../work/rejected.ts'
import { CycleActs } from './cycle-acts.tsx'

/** How the page of a cycle is drawn. */
export interface CyclePageProps {
  readonly vars: ShellVariables<DashboardPrincipal>
  readonly view: CycleView
  readonly acts: { readonly [event: string]: Action }
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly rejected?: Rejected | undefined
}

const childrenOf = ({ plans, reports, evaluation }: CycleView): readonly CaseLine[] => [
  ...plans,
  ...reports,
  ...(evaluation ? [evaluation] : []),
]

interface Party {
  readonly role: string
  readonly name: string | undefined
}

const Parties = ({ vars: { t }, view }: CyclePageProps) => (
  <Card id="parties" title={t('cycle.parties')}>
    <DataTable
      caption={t('cycle.parties')}
      columns={[
        { head: t('cycle.role'), names: true, cell: ({ role }: Party) => roleWord(t, role) },
        { head: t('cycle.name'), cell: ({ name }) => name ?? '–' },
      ]}
      rows={[
        { role: 'owner', name: view.owner.name },
        { role: 'assessor', name: view.assessor?.name },
        { role: 'superior', name: view.superior?.name },
      ]}
      rowId={({ role }) => `party-${role}`}
      empty={null}
    />
  </Card>
)

const Ways = ({ vars: { t, url }, view }: CyclePageProps) => (
  <>
    <a class="button secondary outline" href={url(`/tindak-lanjut/${view.case.id}`)}>
      {t('cycle.followUps')}
    </a>
    <a class="button secondary outline" href={url(`/kasus/${view.case.id}`)}>
      {t('cycle.history')}
    </a>
  </>
)

const Children = ({ vars: { t, url }, view, today }: CyclePageProps) => (
  <Card id="children" title={t('cycle.children')}>
    <CaseTable
      {...{ t, url, today }}
      id="child"
      caption={t('cycle.children')}
      columns={['what', 'state', 'due', 'since']}
      lines={childrenOf(view)}
      empty={<EmptyState icon="document" title={t('cycle.children.none')} why={t('cycle.children.none.why')} />}
    />
  </Card>
)

/** A cycle with everything in it, and what its reader may do. */
export const CyclePage = (props: CyclePageProps) => {
  const { vars, view, rejected } = props
  const { t, url, principal } = vars
  const { case: item, owner } = view
  const path = url(`/siklus/${item.id}`)
  const back =
    principal.by.person === owner.id
      ? { href: url('/'), label: t('nav.home') }
      : { href: url('/siklus'), label: t('cycle.back') }
  return (
    <div>
      <PageHead
        title={t('cycle.title', { year: item.period, name: owner.name })}
        mark={<CaseMark t={t} line={view} />}
        back={back}
        actions={<Ways {...props} />}
      />
      <ProblemNotice t={t} rejected={rejected} labels={{ reason: t('cycle.reason') }} />
      <div {...liveRegion({ id: 'cycle', url: path, topics: ['cases'] })}>
        <Children {...props} />
      </div>
      <div class="columns">
        <CycleActs t={t} url={path} view={view} acts={props.acts} rejected={rejected} />
        <Parties {...props} />
      </div>
    </div>
  )
}
