import type { Child } from 'hono/jsx'
import type { SecureHeadersVariables } from 'hono/secure-headers'
import type { Locale, Words } from '../../i18n/catalog.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { FlashMessage } from './flash-cookie.ts'
import type { NavItem } from './nav-item.ts'

/** Light, dark, or as the system says. */
export type Theme = 'auto' | 'light' | 'dark'

/** Who is signed in, as the host says. A dashboard adds what it needs (roles, the engine's principal) by widening this type. */
export interface ShellPrincipal {
  /** The stable id of the person. */
  readonly person: string
  /** The name as it is shown. */
  readonly name: string
  /** A second line below the name: the position, the unit. */
  readonly note?: string
  /** The zone in which this person reads times; the shell's own zone if absent. */
  readonly timeZone?: string
}

/** What surrounds a page: names, menu, the person, and the slots the host fills. */
export interface Frame {
  readonly product: string
  readonly tenant: string
  readonly nav: readonly NavItem[]
  readonly account?: Child
  readonly banner?: Child
  readonly principal?: ShellPrincipal
  readonly flash?: FlashMessage
  /** The address of the live feed; absent where nothing is live. */
  readonly liveUrl?: string
  readonly stylesheets: readonly string[]
}

/** What every handler below the shell finds in `c.var`. */
export interface ShellVariables<P extends ShellPrincipal = ShellPrincipal> {
  /** The path under which the dashboard is reached, without a slash at its end; empty at the root. */
  readonly base: string
  /** The path of this request inside the dashboard, with its query: `/tim/antrean?hal=2`. */
  readonly here: string
  readonly locale: Locale
  readonly theme: Theme
  /** Speaks the person's language in their time zone. */
  readonly t: Translator
  /** The nonce of this response's policy, for script tags. */
  readonly nonce: string
  /** The address of a path of the dashboard. Every `href`, `action` and redirect goes through it. */
  readonly url: (path: string) => string
  /** True when htmx asked for a piece of a page and not for the page. */
  readonly partial: boolean
  /** Who is signed in. Always there below the sign-in gate, which is where pages are. */
  readonly principal: P
  /** What surrounds a page of this request, asked for when the page is drawn. */
  readonly frame: () => Promise<Frame>
}

/** The environment of the shell's Hono app. */
export interface ShellEnv<P extends ShellPrincipal = ShellPrincipal> {
  Variables: SecureHeadersVariables & { -readonly [Name in keyof ShellVariables<P>]: ShellVariables<P>[Name] }
}

/** A text that a host gives: one for both languages, or one for each. */
export type HostText = string | Words

/** The text in the language of the translator. */
export const hostText = (t: Translator, text: HostText): string => (typeof text === 'string' ? text : t.words(text))
