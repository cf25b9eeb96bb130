import type { Translator } from '../i18n/translator.ts'
import { type CitationLike, citeText, type LawName } from './citation.ts'

interface CitationsProps {
  readonly t: Translator
  readonly cites: readonly CitationLike[]
  readonly lawName: LawName
}

/** The places in the law behind a rule. Beside each stands its note, in English as packs write them. */
export const Citations = ({ t, cites, lawName }: CitationsProps) => (
  <p class="cites">
    <span class="sr-only">{t('ui.basis')} </span>
    {cites.map((cite) => (
      <>
        <cite>{citeText(t, cite, lawName)}</cite>
        {cite.note === undefined ? null : (
          <>
            <small lang="en">{cite.note}</small>
            <br />
          </>
        )}
      </>
    ))}
  </p>
)
