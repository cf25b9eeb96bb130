import type { MiddlewareHandler } from 'hono'
import { translatorFor } from '../../i18n/translator.ts'
import { showFailure } from './error-response.tsx'
import type { ShellContext } from './page.tsx'
import type { ShellEnv, ShellPrincipal } from './shell-env.ts'
import type { ShellOptions } from './shell-options.ts'

/** The page to come back to: the one in the window, not the address of a form or of a piece of a page. */
const backTo = (c: ShellContext): string => {
  const current = c.req.header('HX-Current-URL')
  if (current !== undefined && URL.canParse(current)) return new URL(current).pathname + new URL(current).search
  return c.var.url(c.req.method === 'GET' ? c.var.here : '/')
}

const askToSignIn = (c: ShellContext, address: string | undefined): Promise<Response> =>
  showFailure(c, {
    status: 401,
    ...(c.req.header('HX-Request') === 'true' && { text: c.var.t('error.401.again') }),
    ...(address !== undefined && {
      detail: (
        <p>
          <a href={address} class="button">
            {c.var.t('shell.signIn')}
          </a>
        </p>
      ),
    }),
  })

/** Lets nobody past until the host says who they are; then the person's own time zone holds. */
export const signInGate = <P extends ShellPrincipal>(options: ShellOptions<P>): MiddlewareHandler<ShellEnv<P>> => {
  return async (c, next) => {
    const principal = await options.identify(c)
    if (principal === undefined) return askToSignIn(c, options.signInUrl?.(backTo(c)))
    c.set('principal', principal)
    if (principal.timeZone !== undefined) c.set('t', translatorFor(c.var.locale, principal.timeZone))
    await next()
  }
}
