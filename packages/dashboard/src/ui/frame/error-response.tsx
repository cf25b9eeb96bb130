import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Notice } from '../flash.tsx'
import { ErrorPage, type ErrorStatus, errorStatus } from './error-page.tsx'
import { Layout } from './layout.tsx'
import type { ShellContext } from './page.tsx'
import type { Frame, ShellEnv, ShellPrincipal } from './shell-env.ts'
import type { ErrorExplanation, ShellOptions } from './shell-options.ts'

interface Failure extends ErrorExplanation {
  readonly incident?: string
}

/** The frame without menu and slots, where what the host gave may itself be what failed. */
const bare = (frame: Frame): Frame => ({
  product: frame.product,
  tenant: frame.tenant,
  stylesheets: frame.stylesheets,
  nav: [],
})

const emptyFrame: Frame = { product: 'Siklus', tenant: '', stylesheets: [], nav: [] }

const frameFor = async (c: ShellContext, status: ErrorStatus): Promise<Frame> => {
  try {
    const frame = await c.var.frame()
    return status >= 500 ? bare(frame) : frame
  } catch {
    return emptyFrame
  }
}

/** Into the place for messages, not into what the person clicked: their row and their typing stay where they are. */
const asMessage = (c: ShellContext, failure: Failure): Response | Promise<Response> => {
  c.header('HX-Retarget', '#flash')
  c.header('HX-Reswap', 'innerHTML')
  return c.html(
    <Notice tone="bad">
      <ErrorPage t={c.var.t} failure={failure} brief />
    </Notice>,
    failure.status,
  )
}

/** Answers with a page that says what happened and what to do, or with a message when htmx asked. */
export const showFailure = async (c: ShellContext, failure: Failure): Promise<Response> => {
  c.header('Cache-Control', 'no-store')
  if (c.req.header('HX-Request') === 'true') return asMessage(c, failure)
  const frame = await frameFor(c, failure.status)
  return c.html(
    <Layout vars={c.var} frame={frame} title={failure.title ?? errorStatus(c.var.t, failure.status).title}>
      <ErrorPage t={c.var.t} failure={failure} {...(failure.status === 401 ? {} : { home: c.var.url('/') })} />
    </Layout>,
    failure.status,
  )
}

const knownStatus = (status: number): ErrorStatus | undefined =>
  ([401, 403, 404, 409, 413, 422, 503] as const).find((known) => known === status)

/** A 403 that no handler gave comes from the guard against forms of other sites. */
const crossSite = (c: ShellContext, status: ErrorStatus): { readonly text?: string } =>
  status === 403 && c.req.method !== 'GET' ? { text: c.var.t('error.403.crossSite') } : {}

const explained = <P extends ShellPrincipal>(c: Context<ShellEnv<P>>, error: unknown, options: ShellOptions<P>) => {
  const status = error instanceof HTTPException ? knownStatus(error.status) : undefined
  return options.explain?.(error, c) ?? (status === undefined ? undefined : { status, ...crossSite(c, status) })
}

/** The answer to whatever a handler threw. What nobody explains is reported and gets a number to quote; its message is not shown. */
export const errorResponse = <P extends ShellPrincipal>(
  c: Context<ShellEnv<P>>,
  error: unknown,
  options: ShellOptions<P>,
) => {
  const known = explained(c, error, options)
  if (known) return showFailure(c, known)
  const incident = (options.newIncident ?? randomUUID)()
  const report = options.report ?? ((cause, number) => console.error(`Incident ${number}`, cause))
  report(error, incident)
  return showFailure(c, { status: 500, incident })
}

/** The answer to an address that leads nowhere. Pages return it for records that do not exist, too. */
export const notFoundResponse = (c: ShellContext): Promise<Response> => showFailure(c, { status: 404 })
