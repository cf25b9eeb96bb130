import type { Draft, ReportBody, ReportWords } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { liveRegion } from '../../live/region.ts'
import { autosave } from '../../ui/autosave.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Notice } from '../../ui/flash.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { periodWord } from '../parts/case-title.ts'
import { DueDay } from '../parts/due-day.tsx'
import { ActFields } from '../work/act-fields.tsx'
import { CaseMark } from '../work/case-mark.tsx'
import { CONFLICT_ID, Comparison } from '../work/conflict.tsx'
import { textIn } from '../work/context.ts'
import { MarkFields } from '../work/doc-mark.tsx'
import { HandIn, savingFirst } from '../work/hand-in.tsx'
import { ProblemNotice } from '../work/problem-notice.tsx'
import type { Rejected } from '../work/rejected.ts'
import { nameOf, Quote } from '../work/said.tsx'
import { EnterSaves, SaveLine } from '../work/save-line.tsx'
import { ReportActs } from './report-acts.tsx'
import { ReportLines } from './report-lines.tsx'
import type { ReportScene } from './report-scene.ts'
import { wordDifferences, wordsIn } from './report-words.ts'

/** The id of the words that say when the report was saved. */
export const SAVED_ID = 'report-saved'

/** The id of the report's form. */
export const FORM_ID = 'report-form'

/** The path of a report's page. */
export const reportPath = (id: string): string => `/kerja/laporan/${id}`

/** How the page of a report is drawn. */
export interface ReportPageProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly scene: ReportScene
  readonly typed?: ReportWords | undefined
  readonly tab?: string | undefined
  readonly rejected?: Rejected | undefined
  /** What was typed does not follow on what is stored: both are shown. */
  readonly against?: 'stored' | undefined
}

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

const Writing = (props: ReportPageProps & { readonly draft: Draft<ReportBody> }) => {
  const { t, url, scene, draft, typed, against, rejected } = props
  const words = typed ?? wordsIn(draft.body)
  const to = url(`${reportPath(scene.view.case.id)}/draf`)
  const bySelf = against === undefined ? { ...autosave(to), 'hx-sync': 'this:queue all' } : {}
  const faultAt = (field: string) => rejected?.problem.faults.find((fault) => fault.field === field)?.text
  return (
    <form id={FORM_ID} method="post" action={to} class="stack" novalidate {...bySelf}>
      <EnterSaves />
      <MarkFields mark={draft} tab={props.tab} />
      <ActFields seen={scene.view.case} />
      <section class="card">
        <TextArea
          name="summary"
          label={t('report.summary')}
          hint={t('report.summary.hint')}
          rows={3}
          value={words.summary}
          error={faultAt('summary')}
        />
      </section>
      {draft.body.results.length === 0 ? <NoLines t={t} url={url} scene={scene} /> : null}
      <ReportLines t={t} results={draft.body.results} entries={scene.entries} words={words} faultAt={faultAt} />
      <SaveLine t={t} id={SAVED_ID} savedAt={draft.savedAt} {...(against && { label: t('work.conflict.saveMine') })} />
    </form>
  )
}

const NoLines = ({ t, url, scene: { view } }: Pick<ReportPageProps, 't' | 'url' | 'scene'>) => (
  <EmptyState
    icon="work"
    title={t('report.noLines')}
    why={t('report.noLines.why')}
    action={<a href={url(`/kerja/catatan?siklus=${view.case.parent ?? ''}`)}>{t('report.toJournal')}</a>}
  />
)

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
        <p class="muted">{t('report.handedIn', { at: t.dateTime(handedIn.frozenAt ?? handedIn.updatedAt) })}</p>
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
          {view.editable && view.draft !== null ? <Writing {...props} draft={view.draft} /> : <Reading {...props} />}
        </div>
        <Side {...props} />
      </div>
    </div>
  )
}
