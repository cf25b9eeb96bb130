import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import { findAsset } from './assets/assets.ts'
import { describeRequest, trimSlash } from './ui/frame/describe-request.ts'
import { errorResponse, notFoundResponse } from './ui/frame/error-response.tsx'
import { insidePath } from './ui/frame/paths.ts'
import { keepPreferences, PREFERENCES_PATH } from './ui/frame/preferences.ts'
import type { ShellEnv, ShellPrincipal } from './ui/frame/shell-env.ts'
import type { ShellOptions } from './ui/frame/shell-options.ts'
import { signInGate } from './ui/frame/sign-in-gate.tsx'

const KIB = 1024

const headers = (formTargets: readonly string[]): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: [NONCE],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'", ...formTargets],
      baseUri: ["'none'"],
      frameAncestors: ["'self'"],
    },
    // TLS is the host's business. With no referrer at all a plain form on plain http would send `Origin: null` and be refused.
    strictTransportSecurity: false,
    referrerPolicy: 'same-origin',
  })

const origins = (trusted: readonly string[]) => (origin: string, c: Context) =>
  origin === new URL(c.req.url).origin || trusted.includes(origin)

const limitBody = (maxBytes: (path: string) => number): MiddlewareHandler<ShellEnv> => {
  return (c, next) => bodyLimit({ maxSize: maxBytes(insidePath(c.var.here, '').replace(/\?.*$/, '')) })(c, next)
}

const serveAssets = (c: Context): Response => {
  const file = findAsset(c.req.param('name') ?? '')
  if (!file) return c.text('Not found', 404)
  return c.body(file.body, 200, { 'Content-Type': file.type, 'Cache-Control': 'public, max-age=31536000, immutable' })
}

/** A page depends on the person, the language and on who asks; none may be kept or shown to another. */
const neverKeep: MiddlewareHandler = async (c, next) => {
  c.header('Cache-Control', 'no-store')
  c.header('Vary', 'Cookie, Accept-Language, HX-Request, HX-Request-Type')
  await next()
}

/**
 * The dashboard without its pages: policy headers, base path, language, theme, assets, the sign-in gate, and pages for errors. Mount it
 * with `host.route('/any/path', createShell(options))`. The order below is the order in which a request meets it.
 */
export const createShell = <P extends ShellPrincipal>(options: ShellOptions<P>): Hono<ShellEnv<P>> => {
  const app = new Hono<ShellEnv<P>>()
  app.onError((error, c) => errorResponse(c, error, options))
  app.use(headers(options.formTargets ?? []), describeRequest(options), compress())
  app.get('/assets/:name', serveAssets)
  app.use(trimSlash, neverKeep, csrf({ origin: origins(options.trustedOrigins ?? []) }))
  app.use(limitBody(options.maxBodyBytes ?? (() => 64 * KIB)))
  app.post(PREFERENCES_PATH, keepPreferences)
  app.use(signInGate(options))
  options.pages(app)
  app.all('*', (c) => notFoundResponse(c))
  return app
}
