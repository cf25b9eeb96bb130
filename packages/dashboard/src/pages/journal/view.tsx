import type { Translator } from '../../i18n/translator.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { periodWord } from '../parts/case-title.ts'
import { CaseMark } from '../work/case-mark.tsx'
import { ProblemNotice } from '../work/problem-notice.tsx'
import type { Rejected } from '../work/rejected.ts'
import { EntryForm, entryLabels } from './entry-form.tsx'
import { EntryList } from './entry-list.tsx'
import type { JournalScene } from './journal-scene.ts'
import { MonthStrip } from './month-strip.tsx'

/** The path of the journal. */
export const JOURNAL_PATH = '/kerja/catatan'

/** How a journal is drawn. */
export interface JournalPageProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly scene: JournalScene
  readonly rejected?: Rejected | undefined
  readonly focus?: true | undefined
}

/** The address of a month, a day or a copy within one journal. */
export const journalHref = (
  cycle: string,
  {
    month,
    day,
    copy,
  }: { readonly month?: string | undefined; readonly day?: string | undefined; readonly copy?: string },
): string => {
  const asked = { siklus: cycle, bulan: month, hari: day, salin: copy }
  const given = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return `${JOURNAL_PATH}?${new URLSearchParams(given)}`
}

const Periods = ({ t, url, scene }: JournalPageProps) => (
  <>
    {scene.periods.map(({ period, report }) => (
      <Card
        title={periodWord(t, period.key)}
        note={t('journal.period.days', { from: t.date(period.from), to: t.date(period.to) })}
        mark={report && <CaseMark t={t} line={report} />}
      >
        {report === undefined ? (
          <p class="muted">{t('journal.period.noReport')}</p>
        ) : (
          <p>
            <a href={url(`/kerja/laporan/${report.case.id}`)}>{t('journal.period.report')}</a>
            {report.dueOn === null ? null : <small> · {t('work.dueOn', { day: t.date(report.dueOn) })}</small>}
          </p>
        )}
      </Card>
    ))}
  </>
)

/** A month of a journal: the form, the strip, the entries. */
export const JournalPage = (props: JournalPageProps) => {
  const { t, url, scene, rejected, focus } = props
  const { cycle, own, month, day } = scene
  const href = (asked: { readonly month?: string; readonly day?: string }) => url(journalHref(cycle.case.id, asked))
  return (
    <div id="journal">
      <PageHead
        title={t('journal.title')}
        lead={own ? t('journal.lead') : cycle.owner.name}
        back={{ href: url(`/siklus/${cycle.case.id}`), label: t('work.back.cycle') }}
      />
      <ProblemNotice t={t} rejected={rejected} labels={entryLabels(t)} />
      <div class="work-grid">
        <div class="main stack">
          {own ? (
            <EntryForm t={t} url={url(JOURNAL_PATH)} scene={scene} rejected={rejected} {...(focus && { focus })} />
          ) : null}
          <MonthStrip t={t} scene={scene} href={href} />
          {day === undefined ? null : (
            <p class="filter">
              {t('journal.only', { day: t.longDate(day) })} <a href={href({ month })}>{t('journal.all')}</a>
            </p>
          )}
          <EntryList
            t={t}
            url={url(JOURNAL_PATH)}
            scene={scene}
            copyHref={(entry) => `${url(journalHref(cycle.case.id, { month, day, copy: entry.id }))}#entry`}
          />
        </div>
        <aside class="side">
          <Periods {...props} />
        </aside>
      </div>
    </div>
  )
}

/** For whoever has no cycle of their own. */
export const NoJournal = ({ t, url }: Pick<JournalPageProps, 't' | 'url'>) => (
  <div id="journal">
    <PageHead title={t('journal.title')} />
    <EmptyState
      icon="cycle"
      title={t('journal.noCycle')}
      why={t('journal.noCycle.why')}
      action={<a href={url('/')}>{t('shell.home')}</a>}
    />
  </div>
)
