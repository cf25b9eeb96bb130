import { randomUUID } from 'node:crypto'
import { type Change, type Clock, type Engine, type Principal, systemClock } from '@siklus/core'
import { jfCreditPack } from '@siklus/core/packs/id-jf-angka-kredit-2023'
import { permenpanrb6Pack } from '@siklus/core/packs/id-permenpanrb6-2022'
import { pp30Pack } from '@siklus/core/packs/id-pp30-2019'
import { pp46Pack } from '@siklus/core/packs/id-pp46-2011'
import { splitYearPack } from '@siklus/core/packs/id-split-year-2021'
import type { Performance } from '@siklus/core/performance'
import type { Pack } from '@siklus/core/policy'
import { type Context, Hono } from 'hono'
import { apiRoutes } from './api/api.ts'
import { jsonErrors } from './api/json-errors.ts'
import { createHub, type Hub } from './live/hub.ts'
import { liveRoute } from './live/route.ts'
import { explainError } from './pages/errors/explain-error.tsx'
import { navFor } from './pages/nav.ts'
import type { DashboardPrincipal, PageDeps, PageEnv } from './pages/page-env.ts'
import { pages } from './pages/pages.ts'
import { createShell } from './shell.tsx'
import type { ShellPrincipal } from './ui/frame/shell-env.ts'
import type { ShellOptions } from './ui/frame/shell-options.ts'

/** Who is signed in, as a host says it: a person, and for whom they act. What they may do is asked of engine and services. */
export interface Identity extends ShellPrincipal {
  readonly onBehalfOf?: Principal['onBehalfOf']
}

/** The shell's own options that a host may set. */
type FrameOptions = Pick<
  ShellOptions<DashboardPrincipal>,
  | 'tenantName'
  | 'productName'
  | 'account'
  | 'banner'
  | 'signInUrl'
  | 'basePath'
  | 'stylesheets'
  | 'trustedOrigins'
  | 'formTargets'
  | 'maxBodyBytes'
  | 'report'
  | 'newIncident'
>

/** What a dashboard is made of: one tenant of an engine, its performance services, and who is signed in. */
export interface DashboardOptions extends FrameOptions {
  readonly engine: Engine
  readonly performance: Performance
  readonly tenant: string
  /** The host authenticates: it reads its own session from the request. Undefined: nobody is signed in. */
  readonly identify: (c: Context) => Promise<Identity | undefined>
  /** The agency's time zone, in which days are meant. `Asia/Jakarta` unless told. */
  readonly zone?: string
  /** The machine's clock unless told. */
  readonly clock?: Clock
  /** The policy packs that people may read and try; those of Indonesia unless told. */
  readonly packs?: readonly Pack[]
}

const LIVE_PATH = '/peristiwa'

/** The regulations by which Indonesian civil servants were and are rated. */
const nationalPacks: readonly Pack[] = [permenpanrb6Pack, jfCreditPack, pp30Pack, splitYearPack, pp46Pack]

const depsOf = ({ engine, performance, tenant, zone, clock, packs }: DashboardOptions): PageDeps => ({
  engine,
  tenant,
  org: engine.in(tenant),
  performance: performance.in(tenant),
  zone: zone ?? 'Asia/Jakarta',
  clock: clock ?? systemClock,
  packs: packs ?? nationalPacks,
})

const identifyBy =
  (deps: PageDeps, identify: DashboardOptions['identify']) =>
  async (c: Context): Promise<DashboardPrincipal | undefined> => {
    const identity = await identify(c)
    if (!identity) return undefined
    const { onBehalfOf, ...shown } = identity
    const by: Principal = { person: identity.person, ...(onBehalfOf && { onBehalfOf }) }
    return { ...shown, by, roles: await deps.performance.organisation.myRoles({ by }) }
  }

/** One reader of the tenant's changes for all browsers. A browser hears of a case only if its person may load it. */
const hubOf = ({ org }: PageDeps, report: DashboardOptions['report']): Hub<DashboardPrincipal> =>
  createHub<Change, DashboardPrincipal>({
    source: (signal) => org.topics({ signal }),
    allow: async ({ by }, change) => (await org.find(change.caseId, { by })) !== undefined,
    topicsOf: ({ caseId }) => [`case:${caseId}`, 'inbox', 'cases'],
    instance: randomUUID(),
    spread: 500,
    report: (error) => report?.(error, 'live'),
  })

const shellOf = (options: DashboardOptions, deps: PageDeps): Hono<PageEnv> => {
  const hub = hubOf(deps, options.report)
  return createShell<DashboardPrincipal>({
    ...options,
    timeZone: deps.zone,
    identify: identifyBy(deps, options.identify),
    nav: navFor(deps),
    explain: explainError,
    live: { path: LIVE_PATH, position: hub.position },
    pages: (app) => {
      for (const add of pages) add(app, deps)
      app.route('/api', apiRoutes(deps, options))
      app.get(LIVE_PATH, liveRoute(hub, { subscriberOf: (c: Context<PageEnv>) => c.var.principal }))
    },
  })
}

/**
 * The dashboard of one tenant, to mount under any path of any host: `host.route('/kinerja', createDashboard(options))`. It reads and acts
 * only through the engine and the performance services, as the person that `identify` names.
 */
export const createDashboard = (options: DashboardOptions): Hono<PageEnv> => {
  const app = new Hono<PageEnv>()
  app.use('/api/*', jsonErrors)
  app.route('/', shellOf(options, depsOf(options)))
  return app
}
