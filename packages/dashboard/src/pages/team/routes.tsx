import { liveRegion } from '../../live/region.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { page } from '../../ui/frame/page.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import type { PageModule } from '../page-env.ts'
import { currentYears, yearAsked } from '../parts/years.ts'
import { today } from '../today.ts'
import { readTeamOf } from './team-data.ts'
import { TeamTable } from './team-table.tsx'

/** The people whom the reader assesses, year by year. */
export const teamPages: PageModule = (app, deps) => {
  app.get('/tim', async (c) => {
    const { t, url, here, principal } = c.var
    const years = currentYears(deps)
    const hasSome = async (one: number) => (await deps.performance.home.team({ year: one }, principal)).length > 0
    const year = await yearAsked(deps, c.req.query('tahun'), hasSome)
    const rows = await readTeamOf(deps, principal, year)
    const label = String(year)
    return page(
      c,
      { title: t('team.title') },
      <>
        <PageHead title={t('team.title')} lead={t('team.lead')} />
        <Tabs
          t={t}
          label={t('team.years')}
          tabs={years.map((one) => ({
            href: url(`/tim?tahun=${one}`),
            label: t('team.year', { year: String(one) }),
            current: one === year,
          }))}
        />
        <section class="card" {...liveRegion({ id: 'team', url: url(here), topics: ['cases'] })}>
          <TeamTable
            {...{ t, url, rows }}
            today={today(deps)}
            empty={<EmptyState icon="team" title={t('team.none', { year: label })} why={t('team.none.why')} />}
          />
        </section>
      </>,
    )
  })
}
