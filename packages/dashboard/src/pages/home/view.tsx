import { liveRegion } from '../../live/region.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { ShellVariables } from '../../ui/frame/shell-env.ts'
import { PageHead } from '../../ui/page-head.tsx'
import type { DashboardPrincipal } from '../page-env.ts'
import { TeamTable } from '../team/team-table.tsx'
import type { HomeData } from './home-data.ts'
import { MyCycleCard } from './my-cycle-card.tsx'
import { NextAction } from './next-action.tsx'
import { ObjectionsCard } from './objections-card.tsx'
import { AdminCards, AuditCard, UnitCards } from './overview-cards.tsx'
import { QueueCard } from './queue-card.tsx'

/** The home page of one person. */
export interface HomeProps {
  readonly vars: ShellVariables<DashboardPrincipal>
  readonly data: HomeData
}

/** Whether somebody may be asked to decide: then an empty queue is worth saying. */
const decides = ({ principal }: HomeProps['vars'], { team, queue }: HomeData): boolean =>
  queue.length > 0 || team.length > 0 || principal.roles.includes('admin')

const Mine = ({ vars: { t, url, principal }, data: { mine, own, today } }: HomeProps) => {
  if (mine.length === 0 && own.length === 0)
    return principal.roles.length > 0 ? null : (
      <EmptyState icon="cycle" title={t('home.cycle.none')} why={t('home.cycle.none.why')} />
    )
  return (
    <div class="columns">
      <NextAction {...{ t, url, today, own }} />
      {mine.map((one) => (
        <MyCycleCard {...{ t, url, today }} mine={one} />
      ))}
    </div>
  )
}

const Team = ({ vars: { t, url }, data: { team, today } }: HomeProps) => (
  <Card id="team" title={t('home.team')} aside={<a href={url('/tim')}>{t('home.team.all')}</a>}>
    <TeamTable {...{ t, url, today }} rows={team} />
  </Card>
)

/** What each role needs first, in one page: people hold several. */
export const HomeView = (props: HomeProps) => {
  const { vars, data } = props
  const { t, url, principal } = vars
  const context = { t, url, today: data.today }
  return (
    <>
      <PageHead title={t('home.title', { name: principal.name })} />
      <div {...liveRegion({ id: 'home', url: url('/'), topics: ['inbox'] })}>
        {data.objections.length === 0 ? null : <ObjectionsCard {...context} objections={data.objections} />}
        {decides(vars, data) ? <QueueCard {...context} queue={data.queue} /> : null}
        <Mine {...props} />
        {data.team.length === 0 ? null : <Team {...props} />}
        {data.unit === null ? null : <UnitCards {...context} unit={data.unit} />}
        {data.progress.length === 0 ? null : (
          <AdminCards {...context} progress={data.progress} troubles={data.troubles} />
        )}
        {data.latest.length === 0 ? null : <AuditCard {...context} latest={data.latest} />}
      </div>
    </>
  )
}
