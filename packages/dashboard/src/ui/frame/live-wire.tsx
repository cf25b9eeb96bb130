import type { Translator } from '../../i18n/translator.ts'

/**
 * A first connection that fails is never tried again by the extension; the timer does that, and is ignored while connected. The
 * statuses keep an error's text out of the page. A status name begins with a digit after its colon, which JSX cannot spell.
 */
const stayConnected = {
  'hx-trigger': 'load, every 15s',
  'hx-swap': 'none',
  'hx-status:4xx': 'swap:none',
  'hx-status:5xx': 'swap:none',
}

/** Listens to the live feed and tells the page by events. The words at the foot say whether the page refreshes by itself. */
export const LiveWire = ({ t, url }: { readonly t: Translator; readonly url: string }) => (
  <footer class="foot">
    <p id="live-state" data-on={t('shell.live.on')} data-off={t('shell.live.off')}>
      {t('shell.live.off')}
    </p>
    <div id="live" hidden hx-sse:connect={url} {...stayConnected} />
  </footer>
)
