import type { Words } from '../i18n/catalog.ts'
import type { Translator } from '../i18n/translator.ts'
import type { CitationLike, LawName } from './citation.ts'
import { Citations } from './citations.tsx'
import { decimalText } from './decimal-text.ts'
import { lawNumbers } from './law-numbers.ts'
import { type ShownValue, valueText } from './value-text.ts'
import { wholeText } from './whole-text.ts'

/** A finding as the law kernel gives it: the result of a rule, its words and articles, and the findings it rests on. */
export interface FindingLike {
  readonly title: Words
  readonly value: ShownValue
  readonly words: Words
  readonly cites: readonly CitationLike[]
  readonly because: readonly FindingLike[]
  /** The rule that decided, and the facts it was decided on. */
  readonly rule?: string
  readonly inputs?: { readonly [name: string]: ShownValue | undefined }
  /** The numbers of the law that held on the day. */
  readonly params?: { readonly [name: string]: ShownValue | undefined }
  readonly on?: string
  readonly rounded?: readonly { readonly stage: string; readonly from: string; readonly to: string }[]
}

/** Shows why a result is what it is. */
export interface FindingTreeProps {
  readonly t: Translator
  readonly finding: FindingLike
  readonly lawName: LawName
  /** Puts a code of a rule into words, such as `diAtasEkspektasi`; left out, text is shown as it is. */
  readonly valueName?: (code: string) => string
  /** What people call a fact of a rule; left out, the name is shown as it is written. */
  readonly factName?: (rule: string, path: string) => string
  /** What people call a number of a rule; left out, the name is shown as it is written. */
  readonly paramName?: (rule: string, name: string) => string
  /** Folds the outermost finding too. */
  readonly folded?: true
}

const asWritten = (code: string): string => code

const nameAsWritten = (_rule: string, name: string): string => name

/** Every single fact with its path, `results.0.weight`. */
const leavesOf = (value: ShownValue, path: string): readonly (readonly [string, ShownValue])[] =>
  typeof value !== 'object' || value === null
    ? [[path, value]]
    : Object.entries(value).flatMap(([name, part]) => leavesOf(part ?? null, path === '' ? name : `${path}.${name}`))

const Said = ({ label, rows }: { readonly label: string; readonly rows: readonly (readonly [string, string])[] }) =>
  rows.length === 0 ? null : (
    <>
      <p class="label">{label}</p>
      <dl class="who">
        {rows.map(([name, text]) => (
          <>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </>
        ))}
      </dl>
    </>
  )

/** What the rule was decided on: its facts, the numbers in force, and where it rounded. */
const FindingFacts = ({
  t,
  finding,
  valueName = asWritten,
  factName = nameAsWritten,
  paramName = nameAsWritten,
}: FindingTreeProps) => {
  const { rule = '', inputs = {}, params = {}, rounded = [], on } = finding
  const facts = leavesOf(inputs, '').map(
    ([path, value]) =>
      [factName(rule, path), typeof value === 'number' ? wholeText(t, value) : valueText(t, value, valueName)] as const,
  )
  const numbers = Object.entries(params).flatMap(([name, value]) =>
    lawNumbers({ t, valueName }, paramName(rule, name), value),
  )
  const roundings = rounded.map(
    ({ stage, from, to }) =>
      [
        paramName(rule, stage),
        t('ui.finding.roundedFrom', { from: decimalText(t, from), to: decimalText(t, to) }),
      ] as const,
  )
  return (
    <>
      <Said label={t('ui.finding.inputs')} rows={facts} />
      {on === undefined ? null : <Said label={t('ui.finding.params', { on: t.date(on) })} rows={numbers} />}
      <Said label={t('ui.finding.rounded')} rows={roundings} />
    </>
  )
}

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
      <Citations t={t} cites={finding.cites} lawName={lawName} />
      <FindingFacts {...props} />
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
