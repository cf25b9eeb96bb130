import type { Engine, TenantEngine } from '@siklus/core'
import type { Performance } from '@siklus/core/performance'
import { createDashboard } from '@siklus/dashboard'
import { type Context, Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { html } from 'hono/html'
import { secureHeaders } from 'hono/secure-headers'
import type { Office } from '../office/office.ts'
import { ClockBanner } from './clock-banner.tsx'
import { isClockStep, stepTo } from './clock-step.ts'
import type { DemoClock } from './demo-clock.ts'
import { demoCss } from './demo-css.ts'
import type { Sessions } from './session.ts'
import { SignInPage } from './sign-in-page.tsx'
import { type SignIn, signInsOf } from './sign-ins.ts'

/** Where the dashboard is mounted in this host. */
const DASHBOARD = '/kinerja'

/** What the demo's web application is made of. */
export interface HostOptions {
  readonly engine: Engine
  readonly performance: Performance
  readonly office: Office
  readonly clock: DemoClock
  readonly sessions: Sessions
}

/** The demo's host: sign-in, the clock, and the dashboard mounted under `/kinerja`. */
export const createHost = (options: HostOptions): Hono => {
  const people = signInsOf(options.office)
  const app = new Hono()
  app.use('/', secureHeaders(), csrf())
  app.use('/masuk', csrf())
  app.use('/jam', csrf())
  app.get('/demo.css', (c) => c.body(demoCss, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.get('/', (c) =>
    c.html(
      html`<!doctype html>${<SignInPage people={people} office={options.office.agency.tenantName} back={backOf(c.req.query('back'))} />}`,
    ),
  )
  app.post('/masuk', (c) => signIn(c, options, people))
  app.post('/keluar', (c) => {
    options.sessions.signOut(c)
    return c.redirect('/', 303)
  })
  app.post('/jam', (c) => moveClock(c, options))
  app.route(DASHBOARD, dashboardOf(options, people))
  app.notFound((c) => c.redirect('/', 303))
  return app
}

/** Only paths of the dashboard: a link cannot lead a visitor elsewhere. */
const backOf = (path: unknown): string =>
  typeof path === 'string' && (path === DASHBOARD || path.startsWith(`${DASHBOARD}/`)) ? path : DASHBOARD

const signIn = async (c: Context, { sessions }: HostOptions, people: readonly SignIn[]): Promise<Response> => {
  const form = await c.req.parseBody()
  const person = people.find((one) => one.person === form.person)
  if (!person) return c.redirect('/', 303)
  await sessions.signIn(c, person.person)
  return c.redirect(backOf(form.back), 303)
}

const moveClock = async (c: Context, { engine, office, clock }: HostOptions): Promise<Response> => {
  const { step, back } = await c.req.parseBody()
  const org = engine.in(office.agency.tenant)
  if (isClockStep(step)) {
    await moveTo({ org, clock }, stepTo(step, clock.now(), await org.nextDue()))
  }
  return c.redirect(backOf(back), 303)
}

/** Lives through the time in between: each deadline fires at its own moment, and what follows from it may arm another. */
const moveTo = async (
  { org, clock }: { readonly org: TenantEngine; readonly clock: DemoClock },
  target: number,
): Promise<void> => {
  for (let due = await org.nextDue(), before = ''; due !== null && due > before && Date.parse(due) < target; ) {
    clock.moveTo(Date.parse(due) + 1)
    await org.settle()
    before = due
    due = await org.nextDue()
  }
  clock.moveTo(target)
  await org.settle()
}

const dashboardOf = (options: HostOptions, people: readonly SignIn[]) =>
  createDashboard({
    engine: options.engine,
    performance: options.performance,
    clock: options.clock,
    tenant: options.office.agency.tenant,
    tenantName: options.office.agency.tenantName,
    identify: async (c) => {
      const person = await options.sessions.personOf(c)
      const found = people.find((one) => one.person === person)
      return found && { person: found.person, name: found.name, note: found.position }
    },
    signInUrl: (back) => `/?back=${encodeURIComponent(back)}`,
    account: (c) => (
      <form method="post" action="/keluar">
        <button type="submit">{c.var.locale === 'id' ? 'Ganti orang' : 'Switch person'}</button>
      </form>
    ),
    banner: (c) => <ClockBanner locale={c.var.locale} now={options.clock.now()} back={`${DASHBOARD}${c.var.here}`} />,
  })
