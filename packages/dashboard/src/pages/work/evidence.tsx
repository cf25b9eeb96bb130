import type { EvidenceLink } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'

/** The address if it leads to a web page. Anything else (`javascript:`, `data:`, no address at all) is never made a link. */
export const webAddress = (url: string): string | undefined => {
  const parsed = URL.parse(url)
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.href : undefined
}

/** Where the proof can be seen: links that open beside the page, and as plain words what is no web address. */
export const EvidenceList = ({
  t,
  evidence,
}: {
  readonly t: Translator
  readonly evidence: readonly EvidenceLink[]
}) =>
  evidence.length === 0 ? null : (
    <ul class="evidence" aria-label={t('work.evidence')}>
      {evidence.map(({ label, url }) => {
        const href = webAddress(url)
        return (
          <li>
            {href === undefined ? (
              label || url
            ) : (
              <a href={href} target="_blank" rel="noopener noreferrer">
                {label || new URL(href).host}
                <span class="sr-only"> {t('work.newTab')}</span>
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
