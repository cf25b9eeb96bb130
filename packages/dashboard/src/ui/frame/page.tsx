import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { type FlashMessage, leaveFlash } from './flash-cookie.ts'
import { Layout } from './layout.tsx'
import type { ShellVariables } from './shell-env.ts'

/** Any context below the shell, whatever a dashboard adds to its variables. */
export type ShellContext = Pick<Context, 'html' | 'header' | 'req' | 'redirect' | 'body'> & {
  readonly var: ShellVariables
}

/** How a page is shown. */
export interface PageOptions {
  /** The title of the browser's tab; the product's name is added. */
  readonly title: string
  /** The menu entry the page belongs to, when its address does not tell. */
  readonly current?: string
  /** 200 unless told. */
  readonly status?: 200 | 201 | 409 | 422
}

/**
 * Answers with a page: the whole document, or only `body` when htmx asked for a piece. Give `body` one root element with an id when it
 * is swapped in place.
 */
export const page = async (c: ShellContext, options: PageOptions, body: Child): Promise<Response> => {
  const status = options.status ?? 200
  if (c.var.partial) return c.html(html`${body}`, status)
  const frame = await c.var.frame()
  return c.html(
    <Layout vars={c.var} frame={frame} title={options.title} current={options.current}>
      {body}
    </Layout>,
    status,
  )
}

/**
 * Ends a form that did its work: goes to another page of the dashboard, with a message for it if one is given. A plain form follows a
 * 303; htmx is told to load the page, so that it never swaps a whole page into a row.
 */
export const seeOther = (c: ShellContext, path: string, flash?: FlashMessage): Response => {
  if (flash) leaveFlash(c, flash, c.var.base)
  const target = c.var.url(path)
  if (!c.var.partial) return c.redirect(target, 303)
  c.header('HX-Redirect', target)
  return c.body(null, 204)
}
