import { liveRegion } from '../../live/region.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { page } from '../../ui/frame/page.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import type { DashboardPrincipal, PageDeps, PageModule } from '../page-env.ts'
import { currentYears, yearIn } from '../parts/years.ts'
import { today } from '../today.ts'
import { readTeamOf } from './team-data.ts'
import { TeamTable } from './team-table.tsx'

/** This year, or the one before while only that one has people: in January the old year is still being evaluated. */
const newestYear = async (deps: PageDeps, me: DashboardPrincipal): Promise<number> => {
  const [year, before] = currentYears(deps)
  const [rows, earlier] = await Promise.all([readTeamOf(deps, me, year), readTeamOf(deps, me, before)])
  return rows.length === 0 && earlier.length > 0 ? before : year
}

/** The people whom the reader assesses, year by year. */
export const teamPages: PageModule = (app, deps) => {
  app.get('/tim', async (c) => {
    const { t, url, here, principal } = c.var
    const years = currentYears(deps)
    const year = yearIn(c.req.query('tahun'), await newestYear(deps, principal))
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
