import type { Words } from '../i18n/catalog.ts'
import type { Translator } from '../i18n/translator.ts'
import { type CitationLike, citeText, type LawName } from './citation.ts'

/** The value of a finding: plain JSON. */
export type ShownValue =
  | string
  | number
  | boolean
  | null
  | readonly ShownValue[]
  | { readonly [name: string]: ShownValue | undefined }

/** A finding as the law kernel gives it: the result of a rule, its words and articles, and the findings it rests on. */
export interface FindingLike {
  readonly title: Words
  readonly value: ShownValue
  readonly words: Words
  readonly cites: readonly CitationLike[]
  readonly because: readonly FindingLike[]
}

/** Shows why a result is what it is. */
export interface FindingTreeProps {
  readonly t: Translator
  readonly finding: FindingLike
  readonly lawName: LawName
  /** Puts a code of a rule into words, such as `diAtasEkspektasi`; left out, text is shown as it is. */
  readonly valueName?: (code: string) => string
  /** Folds the outermost finding too. */
  readonly folded?: true
}

const valueText = (t: Translator, value: ShownValue, name: (code: string) => string): string => {
  if (value === null) return '–'
  if (typeof value === 'boolean') return value ? t('ui.yes') : t('ui.no')
  if (typeof value === 'number') return t.number(value)
  if (typeof value === 'string') return /^-?\d+(\.\d+)?$/.test(value) ? t.decimal(value) : name(value)
  if (isList(value)) return value.map((one) => valueText(t, one, name)).join(', ')
  return Object.entries(value)
    .map(([key, one]) => `${name(key)}: ${valueText(t, one ?? null, name)}`)
    .join('; ')
}

const isList = (value: ShownValue): value is readonly ShownValue[] => Array.isArray(value)

const asWritten = (code: string): string => code

/** The result, the sentence behind it, its articles, and below it, folded, each finding it rests on. */
export const FindingTree = (props: FindingTreeProps) => {
  const { t, finding, lawName, valueName = asWritten, folded } = props
  return (
    <details class="finding" open={!folded}>
      <summary>
        {t.words(finding.title)}
        <b>{valueText(t, finding.value, valueName)}</b>
      </summary>
      <p>{t.words(finding.words)}</p>
      <p class="cites">
        <span class="sr-only">{t('ui.basis')} </span>
        {finding.cites.map((cite) => (
          <cite title={cite.note}>{citeText(t, cite, lawName)}</cite>
        ))}
      </p>
      {finding.because.length === 0 ? null : (
        <ul aria-label={t('ui.because')}>
          {finding.because.map((child) => (
            <li>
              <FindingTree {...props} finding={child} folded />
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
