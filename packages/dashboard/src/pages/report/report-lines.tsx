import type { JournalLine, ReportedResult, ReportWords } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { TextArea } from '../../ui/field.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { EvidenceList } from '../work/evidence.tsx'
import { lineTitle, noteOn } from './report-words.ts'

interface LinesProps {
  readonly t: Translator
  readonly results: readonly ReportedResult[]
  readonly entries: readonly JournalLine[]
  /** What is typed so far; left out where the report is only read. */
  readonly words?: ReportWords | undefined
  readonly faultAt?: ((field: string) => string | undefined) | undefined
}

const Sums = ({ t, line }: { readonly t: Translator; readonly line: ReportedResult }) => (
  <p class="sums">
    {line.quantities.map(({ unit, sum }) => (
      <strong>
        {t.decimal(sum)} {unit}
      </strong>
    ))}
    <span class="muted">{t('report.entries', { n: line.entries })}</span>
  </p>
)

const Entries = ({ t, entries }: { readonly t: Translator; readonly entries: readonly JournalLine[] }) =>
  entries.length === 0 ? null : (
    <details>
      <summary>{t('report.entries.show', { n: entries.length })}</summary>
      <ol class="log">
        {entries.map((entry) => (
          <li>
            <time datetime={entry.on}>{t.date(entry.on)}</time>
            <div>
              <span class="lines">{entry.text}</span>{' '}
              {entry.quantity === null ? null : (
                <strong>
                  {t.decimal(entry.quantity)} {entry.unit}
                </strong>
              )}{' '}
              {entry.late ? (
                <StatusBadge tone="warn" icon="clock">
                  {t('journal.late', { day: t.date(entry.createdAt) })}
                </StatusBadge>
              ) : null}
              <EvidenceList t={t} evidence={entry.evidence} />
            </div>
          </li>
        ))}
      </ol>
    </details>
  )

const Note = ({
  t,
  words,
  line,
  index,
  faultAt,
}: Omit<LinesProps, 'results' | 'entries'> & { readonly line: ReportedResult; readonly index: number }) => {
  if (words === undefined)
    return line.note === '' ? null : (
      <p class="lines note">
        <span class="sr-only">{t('report.note')}: </span>
        {line.note}
      </p>
    )
  return (
    <>
      <input type="hidden" name={`notes.${index}.result`} value={line.result ?? ''} />
      <TextArea
        name={`notes.${index}.note`}
        label={t('report.note')}
        rows={1}
        value={noteOn(words, line.result)}
        error={faultAt?.(`notes.${index}.note`)}
      />
    </>
  )
}

/** What the journal says about each result: sums, evidence, the entries behind them, and the reporter's own words. */
export const ReportLines = ({ t, results, entries, words, faultAt }: LinesProps) => (
  <>
    {results.map((line, index) => (
      <section class="card result" aria-labelledby={`line-${index}`}>
        <header>
          <h2 id={`line-${index}`}>{lineTitle(t, line)}</h2>
        </header>
        <Sums t={t} line={line} />
        <EvidenceList t={t} evidence={line.evidence} />
        <Entries t={t} entries={entries.filter(({ result }) => result === line.result)} />
        <Note t={t} words={words} line={line} index={index} faultAt={faultAt} />
      </section>
    ))}
  </>
)
