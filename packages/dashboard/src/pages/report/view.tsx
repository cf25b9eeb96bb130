import type { Translator } from '../../i18n/translator.ts'
import { liveRegion } from '../../live/region.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/flash.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { periodWord } from '../parts/case-title.ts'
import { DueDay } from '../parts/due-day.tsx'
import { CaseMark } from '../work/case-mark.tsx'
import { CONFLICT_ID, Comparison } from '../work/conflict.tsx'
import { textIn } from '../work/context.ts'
import { HandIn, savingFirst } from '../work/hand-in.tsx'
import { ProblemNotice } from '../work/problem-notice.tsx'
import { nameOf, Quote } from '../work/said.tsx'
import { ReportActs } from './report-acts.tsx'
import { ReportLines } from './report-lines.tsx'
import { FORM_ID, type ReportPageProps, reportPath } from './report-props.ts'
import type { ReportScene } from './report-scene.ts'
import { wordDifferences } from './report-words.ts'
import { ReportWriting } from './report-writing.tsx'

const Head = ({ t, url, scene: { view, today } }: ReportPageProps) => {
  const { period, parent } = view.case
  return (
    <PageHead
      title={t('report.title', { period: periodWord(t, period) })}
      mark={<CaseMark t={t} line={view} />}
      back={{ href: url(parent === null ? '/' : `/siklus/${parent}`), label: t('work.back.cycle') }}
      lead={
        <>
          {view.owner.name}
          {view.assessor === null ? null : <> · {t('work.assessedBy', { name: view.assessor.name })}</>}
          {view.dueOn === null ? null : (
            <>
              {' · '}
              {t('case.due')} <DueDay t={t} dueOn={view.dueOn} today={today} />
            </>
          )}
        </>
      }
    />
  )
}

const Reading = ({ t, scene }: ReportPageProps) => {
  const { view, entries } = scene
  const [handedIn] = view.submitted
  const body = handedIn?.body ?? view.draft?.body
  if (body === undefined || (handedIn === undefined && view.case.state.includes('scheduled')))
    return (
      <EmptyState
        icon="clock"
        title={t('report.notOpen')}
        why={t('report.notOpen.why', { day: dayIn(t, view, 'opensOn') })}
      />
    )
  return (
    <div class="stack doc">
      {handedIn === undefined ? (
        <p class="muted">{t('report.draft.note')}</p>
      ) : (
        <p class="muted">
          {t(isBack(view.case) ? 'report.takenBack' : 'report.handedIn', {
            at: t.dateTime(handedIn.frozenAt ?? handedIn.updatedAt),
          })}
        </p>
      )}
      {body.summary === '' ? null : (
        <section class="card">
          <h2>{t('report.summary')}</h2>
          <p class="lines">{body.summary}</p>
        </section>
      )}
      <ReportLines t={t} results={body.results} entries={entries} />
    </div>
  )
}

/** Whether what was handed in is with its owner again: recalled, or returned. */
const isBack = ({ status, state }: ReportScene['view']['case']): boolean =>
  status === 'active' && state.includes('draft')

const dayIn = (t: Translator, { case: item }: ReportScene['view'], field: string): string => {
  const day = textIn(item, field)
  return day === undefined ? '–' : t.date(day)
}

const Versus = ({ t, url, scene, typed, against }: ReportPageProps) => {
  const { view, names } = scene
  const stored = view.draft?.body ?? view.submitted[0]?.body
  if (against === undefined || typed === undefined || stored === undefined) return null
  const who = view.draft?.savedBy ?? view.submitted[0]?.author
  const at = view.draft?.savedAt ?? view.submitted[0]?.frozenAt
  return (
    <Comparison
      t={t}
      differences={wordDifferences(t, typed, stored)}
      savedBy={who === undefined || !at ? '–' : `${nameOf(names, who)}, ${t.dateTime(at)}`}
      discardHref={url(reportPath(view.case.id))}
      open={view.editable}
    />
  )
}

/** The card that hands the report in. A journal with entries is a report already, saved or not. */
export const ReportHandIn = ({ t, scene: { view, acts } }: Pick<ReportPageProps, 't' | 'scene'>) => {
  const filled = view.draft?.body.results.some(({ entries }) => entries > 0)
  const action = savingFirst(acts['report.submit'], filled ? ['report.empty'] : [])
  return <HandIn t={t} form={FORM_ID} action={action} title={t('report.ready')} note={t('report.ready.note')} />
}

const Side = (props: ReportPageProps) => {
  const { t, url, scene, rejected } = props
  return (
    <aside class="side">
      {scene.view.editable ? <ReportHandIn t={t} scene={scene} /> : null}
      <ReportActs t={t} url={url(reportPath(scene.view.case.id))} scene={scene} rejected={rejected} />
      {scene.said.map((said) => (
        <Quote t={t} said={said} names={scene.names} />
      ))}
    </aside>
  )
}

const reportLabels = (t: Translator) => ({
  summary: t('report.summary'),
  note: t('report.decide.note'),
  reason: t('work.reason'),
  dueOn: t('report.extend.dueOn'),
})

/** The page of a report: drafted from the journal, written by its owner, reviewed by the assessor. */
export const ReportPage = (props: ReportPageProps) => {
  const { t, url, scene, rejected } = props
  const { view, note, names } = scene
  const path = url(reportPath(view.case.id))
  const live = view.editable
    ? { id: 'report' }
    : liveRegion({ id: 'report', url: path, topics: [`case:${view.case.id}`] })
  return (
    <div {...live}>
      <Head {...props} />
      <ProblemNotice t={t} rejected={rejected} labels={reportLabels(t)} />
      {note === undefined ? null : (
        <Notice tone="warn">
          <Quote t={t} said={note} names={names} />
        </Notice>
      )}
      <Versus {...props} />
      <div id={CONFLICT_ID} />
      <div class="work-grid">
        <div class="main">
          {view.editable && view.draft !== null ? (
            <ReportWriting {...props} draft={view.draft} />
          ) : (
            <Reading {...props} />
          )}
        </div>
        <Side {...props} />
      </div>
    </div>
  )
}
