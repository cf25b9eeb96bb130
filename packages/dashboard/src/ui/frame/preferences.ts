import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { isLocale, type Locale, locales } from '../../i18n/catalog.ts'
import { safePath } from './paths.ts'
import type { ShellEnv, Theme } from './shell-env.ts'

/** The path that takes the choice of language and theme. */
export const PREFERENCES_PATH = '/preferensi'

const LOCALE_COOKIE = 'siklus-locale'
const THEME_COOKIE = 'siklus-theme'
const A_YEAR = 31_536_000

/** Tells whether a text names a theme. */
const isTheme = (text: unknown): text is Theme => text === 'auto' || text === 'light' || text === 'dark'

/** The theme the person chose; `auto` follows the system. */
export const themeOf = (c: Context): Theme => {
  const kept = getCookie(c, THEME_COOKIE)
  return isTheme(kept) ? kept : 'auto'
}

interface Wish {
  readonly tag: string
  readonly weight: number
}

const wishes = (header: string): readonly Wish[] =>
  header
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';')
      const q = params.find((param) => param.trim().startsWith('q='))
      return { tag: tag.trim().toLowerCase(), weight: q === undefined ? 1 : Number(q.trim().slice(2)) || 0 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)

/** The language of a request: the person's choice, then the browser's wish, then Indonesian. */
export const localeOf = (c: Context): Locale => {
  const kept = getCookie(c, LOCALE_COOKIE)
  if (isLocale(kept)) return kept
  const wanted = wishes(c.req.header('Accept-Language') ?? '').map(({ tag }) => tag.split('-')[0])
  return wanted.find(isLocale) ?? locales[0] ?? 'id'
}

/** Keeps the choice in a cookie and goes back to where the form stood. What it does not know is ignored. */
export const keepPreferences = async (c: Context<ShellEnv>): Promise<Response> => {
  const { locale, theme, back } = await c.req.parseBody()
  const options = {
    path: c.var.base || '/',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: A_YEAR,
    secure: new URL(c.req.url).protocol === 'https:',
  } as const
  if (typeof locale === 'string' && isLocale(locale)) setCookie(c, LOCALE_COOKIE, locale, options)
  if (isTheme(theme)) setCookie(c, THEME_COOKIE, theme, options)
  return c.redirect(c.var.url(safePath(back)), 303)
}
