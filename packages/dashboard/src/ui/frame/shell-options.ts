import type { Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { ErrorStatus } from './error-page.tsx'
import type { NavItem } from './nav-item.ts'
import type { HostText, ShellEnv, ShellPrincipal } from './shell-env.ts'

/** The context of a handler below the shell. */
type In<P extends ShellPrincipal> = Context<ShellEnv<P>>

/** What a page says about an error: its status, and words that replace the general ones. */
export interface ErrorExplanation {
  readonly status: ErrorStatus
  readonly title?: string
  readonly text?: string
  /** What the person can see or do about it, below the words: the reasons of a refusal, a link. */
  readonly detail?: Child
}

/** What a dashboard is built from. Only `identify`, `tenantName` and `pages` matter for a first start. */
export interface ShellOptions<P extends ShellPrincipal = ShellPrincipal> {
  /** Says who is signed in. Until it does, nobody sees a page. It runs once for each request, after the assets. */
  readonly identify: (c: In<P>) => Promise<P | undefined>
  /** Adds the pages. What matches none of them becomes a page that says so. */
  readonly pages: (app: Hono<ShellEnv<P>>) => void
  /** The name of the government or office, shown beside the product's. */
  readonly tenantName: HostText
  /** `Siklus` unless told. */
  readonly productName?: HostText
  /** The main menu for this person. */
  readonly nav?: (c: In<P>) => readonly NavItem[] | Promise<readonly NavItem[]>
  /** The host's own lines in the person's menu: signing out, switching the person in a demo. */
  readonly account?: (c: In<P>) => Child
  /** A line across every page: the clock of a demo, an announcement. */
  readonly banner?: (c: In<P>) => Child
  /** Where to sign in; `back` is the address to come back to. Without it the page only says that nobody is signed in. */
  readonly signInUrl?: (back: string) => string
  /** The address under which browsers reach the dashboard, when the host or a proxy strips it from the request. */
  readonly basePath?: string
  /** `Asia/Jakarta` unless told; a person may have their own. */
  readonly timeZone?: string
  /** Style sheets of the host, from the same origin; they may set the colour roles. */
  readonly stylesheets?: readonly string[]
  /** Other origins whose forms may post here: the public address behind a proxy that ends TLS. */
  readonly trustedOrigins?: readonly string[]
  /** Other origins to which a form may lead in the end, such as the sign-out page of an identity provider. */
  readonly formTargets?: readonly string[]
  /** The largest body in bytes by path inside the dashboard; 64 KiB unless told. Uploads need more. */
  readonly maxBodyBytes?: (path: string) => number
  /** The live feed: where `liveRoute` is mounted, and where it stands now. */
  readonly live?: { readonly path: string; readonly position: () => string }
  /** Turns a typed error into a status and words. What it leaves out becomes a 500 with an incident number. */
  readonly explain?: (error: unknown, c: In<P>) => ErrorExplanation | undefined
  /** Is told about every error that became a 500. `console.error` unless told. */
  readonly report?: (error: unknown, incident: string) => void
  /** Makes the number a person can quote. A random UUID unless told. */
  readonly newIncident?: () => string
}
