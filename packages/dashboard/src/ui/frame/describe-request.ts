import type { Context, MiddlewareHandler } from 'hono'
import { basePath } from 'hono/route'
import { translatorFor } from '../../i18n/translator.ts'
import { takeFlash } from './flash-cookie.ts'
import { cleanBase, insidePath, urlBelow } from './paths.ts'
import { localeOf, themeOf } from './preferences.ts'
import { type Frame, hostText, type ShellEnv, type ShellPrincipal } from './shell-env.ts'
import type { ShellOptions } from './shell-options.ts'

/** The zone of a dashboard whose host names none: western Indonesia. */
const WIB = 'Asia/Jakarta'

const isPartial = (c: Context): boolean =>
  c.req.header('HX-Request') === 'true' && c.req.header('HX-Request-Type') === 'partial'

/** The frame around a page of this request. Asked for only when a page is drawn, so that a piece of a page costs no menu. */
const frameOf = async <P extends ShellPrincipal>(c: Context<ShellEnv<P>>, options: ShellOptions<P>): Promise<Frame> => {
  const { t, base } = c.var
  const principal: P | undefined = c.get('principal')
  const flash = c.req.header('HX-Request') === 'true' ? undefined : takeFlash(c, base)
  return {
    product: hostText(t, options.productName ?? 'Siklus'),
    tenant: hostText(t, options.tenantName),
    stylesheets: options.stylesheets ?? [],
    nav: principal && options.nav ? await options.nav(c) : [],
    ...(options.banner && { banner: options.banner(c) }),
    ...(flash && { flash }),
    ...(principal && { principal, account: options.account?.(c) }),
    ...(principal && options.live && { liveUrl: liveUrl(c.var.url, options.live) }),
  }
}

/** The page says how far the feed had come when it was drawn, so that nothing falls between drawing and listening. */
const liveUrl = (url: (path: string) => string, live: NonNullable<ShellOptions['live']>): string =>
  `${url(live.path)}?at=${encodeURIComponent(live.position())}`

/** Finds out where the dashboard is mounted, which language and theme the person reads, and who asks: a browser or htmx. */
export const describeRequest = <P extends ShellPrincipal>(options: ShellOptions<P>): MiddlewareHandler<ShellEnv<P>> => {
  const fixed = options.basePath === undefined ? undefined : cleanBase(options.basePath)
  const timeZone = options.timeZone ?? WIB
  return async (c, next) => {
    const mount = cleanBase(basePath(c))
    const base = fixed ?? mount
    const locale = localeOf(c)
    c.set('base', base)
    c.set('url', urlBelow(base))
    c.set('here', insidePath(c.req.path, mount) + new URL(c.req.url).search)
    c.set('locale', locale)
    c.set('theme', themeOf(c))
    c.set('t', translatorFor(locale, timeZone))
    c.set('nonce', c.get('secureHeadersNonce') ?? '')
    c.set('partial', isPartial(c))
    c.set('frame', () => frameOf(c, options))
    await next()
  }
}

/** `/tim/` is `/tim`. The answer names a path and no host: behind a proxy the request does not know its own scheme. */
export const trimSlash: MiddlewareHandler<ShellEnv> = async (c, next) => {
  if (!/^(GET|HEAD)$/.test(c.req.method) || c.req.path === '/' || !c.req.path.endsWith('/')) return next()
  const [path = '', query] = c.var.here.split(/\?(.*)/s)
  const trimmed = path.replace(/\/+$/, '').replace(/^\/+/, '/')
  return c.redirect(c.var.url(trimmed || '/') + (query ? `?${query}` : ''), 301)
}
