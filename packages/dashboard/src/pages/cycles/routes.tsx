import type { Context } from 'hono'
import { page } from '../../ui/frame/page.tsx'
import type { PageDeps, PageEnv, PageModule } from '../page-env.ts'
import { yearAsked, yearIn } from '../parts/years.ts'
import { thisYear, today } from '../today.ts'
import { answerActs } from '../work/acts.ts'
import { readForm } from '../work/form.ts'
import { possible } from '../work/possible.ts'
import type { Rejected } from '../work/rejected.ts'
import { cycleActs, cycleFlash } from './act.ts'
import { CyclePage } from './cycle-view.tsx'
import { ExceptionsView } from './exceptions-view.tsx'
import { LaunchResultView } from './launch-result-view.tsx'
import { LaunchView } from './launch-view.tsx'
import { readCycleList } from './list-data.ts'
import { listQuery } from './list-query.ts'
import { CycleListView } from './list-view.tsx'

type Handler = (c: Context<PageEnv>) => Promise<Response>

const list =
  (deps: PageDeps): Handler =>
  async (c) => {
    const { by } = c.var.principal
    const hasSome = async (year: number) => (await deps.performance.cycles.list({ year }, { by, limit: 1 })).length > 0
    const year = await yearAsked(deps, c.req.query('tahun'), hasSome)
    const found = await readCycleList(deps, c.var.principal, listQuery(c.req.query(), year))
    return page(c, { title: c.var.t('cycles.title') }, <CycleListView vars={c.var} list={found} />)
  }

const preview =
  (deps: PageDeps): Handler =>
  async (c) => {
    const { t, url, principal } = c.var
    const year = yearIn(c.req.query('tahun'), thisYear(deps))
    const unit = c.req.query('unit') || undefined
    const { cycles, organisation } = deps.performance
    const [units, would] = await Promise.all([
      organisation.units({}, principal),
      cycles.preview({ year, ...(unit !== undefined && { unit }) }, principal),
    ])
    return page(c, { title: t('launch.title') }, <LaunchView {...{ t, url, units, year, unit }} preview={would} />)
  }

/** The result is the answer itself: loading it again launches again, which is safe and starts nobody twice. */
const launch =
  (deps: PageDeps): Handler =>
  async (c) => {
    const { t, url, principal } = c.var
    const form = await readForm(c)
    const year = yearIn(form.text('tahun'), thisYear(deps))
    const unit = form.text('unit') || undefined
    const { cycles, organisation } = deps.performance
    const result = await cycles.launch({ year, ...(unit !== undefined && { unit }) }, principal)
    const units = await organisation.units({}, principal)
    return page(c, { title: t('launch.title') }, <LaunchResultView {...{ t, url, units, year, unit, result }} />)
  }

const exceptions =
  (deps: PageDeps): Handler =>
  async (c) => {
    const { t, url, principal } = c.var
    const year = yearIn(c.req.query('tahun'), thisYear(deps))
    const { cycles, organisation } = deps.performance
    const would = await cycles.preview({ year }, principal)
    const units = await organisation.units({}, principal)
    return page(c, { title: t('launch.title') }, <ExceptionsView {...{ t, url, units }} preview={would} />)
  }

const idOf = (c: Context<PageEnv>): string => c.req.param('id') ?? ''

const show = async (c: Context<PageEnv>, deps: PageDeps, rejected?: Rejected): Promise<Response> => {
  const { t, principal } = c.var
  const view = await deps.performance.cycles.get({ cycle: idOf(c) }, principal)
  const title = t('cycle.title', { year: view.case.period, name: view.owner.name })
  return page(
    c,
    { title, current: '/siklus', ...(rejected && { status: rejected.problem.status }) },
    <CyclePage vars={c.var} view={view} acts={possible(t, view, principal)} today={today(deps)} rejected={rejected} />,
  )
}

/** Launching cycles, listing them, and steering one. */
export const cyclePages: PageModule = (app, deps) => {
  app.get('/siklus', list(deps))
  app.get('/siklus/luncur', preview(deps))
  app.post('/siklus/luncur', launch(deps))
  app.get('/siklus/pengecualian', exceptions(deps))
  app.get('/siklus/:id', (c) => show(c, deps))
  app.post('/siklus/:id', (c) => {
    const id = c.req.param('id')
    return answerActs(c, {
      acts: cycleActs(c, deps, id),
      path: `/siklus/${id}`,
      flash: cycleFlash,
      again: (rejected) => show(c, deps, rejected),
    })
  })
}
