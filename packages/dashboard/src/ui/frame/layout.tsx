import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { Flash } from '../flash.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { DocumentHead } from './document-head.tsx'
import { LiveWire } from './live-wire.tsx'
import { Masthead } from './masthead.tsx'
import { currentPath } from './nav-item.ts'
import type { Frame, ShellVariables } from './shell-env.ts'
import { SideNav } from './side-nav.tsx'

/** What the document around a page is drawn from. */
export interface LayoutProps {
  readonly vars: ShellVariables
  readonly frame: Frame
  readonly title: string
  readonly current?: string | undefined
  readonly children?: Child
}

/** The whole document: skip link, head of the page, menu, main part, and the places where messages appear. */
export const Layout = ({ vars, frame, title, current, children }: LayoutProps) => {
  const { t, url } = vars
  const here = current ?? currentPath(frame.nav, vars.here)
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={vars.locale} {...(vars.theme === 'auto' ? {} : { 'data-theme': vars.theme })}>
        <DocumentHead vars={vars} frame={frame} title={title} />
        <body data-offline={t('shell.offline')}>
          <a class="skip" href="#main">
            {t('shell.skip')}
          </a>
          <Masthead vars={vars} frame={frame} />
          {frame.banner ? (
            <aside class="banner" aria-label={t('shell.banner')}>
              {frame.banner}
            </aside>
          ) : null}
          <div class={frame.nav.length > 0 ? 'frame' : 'frame frame-bare'}>
            {frame.nav.length > 0 ? <SideNav t={t} url={url} items={frame.nav} current={here} /> : null}
            <main id="main" tabindex={-1}>
              <div id="flash">{frame.flash ? <Flash t={t} message={frame.flash} /> : null}</div>
              {children}
            </main>
          </div>
          <p id="say" class="sr-only" role="status" aria-live="polite" />
          <ConfirmDialog t={t} />
          {frame.liveUrl === undefined ? null : <LiveWire t={t} url={frame.liveUrl} />}
        </body>
      </html>
    </>
  )
}
