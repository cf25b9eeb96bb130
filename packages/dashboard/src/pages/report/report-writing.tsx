import type { Draft, ReportBody } from '@siklus/core/performance'
import { autosave } from '../../ui/autosave.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TextArea } from '../../ui/field.tsx'
import { ActFields } from '../work/act-fields.tsx'
import { MarkFields } from '../work/doc-mark.tsx'
import { EnterSaves, SaveLine } from '../work/save-line.tsx'
import { ReportLines } from './report-lines.tsx'
import { FORM_ID, type ReportPageProps, reportPath, SAVED_ID } from './report-props.ts'
import { wordsIn } from './report-words.ts'

/** The report as its owner writes it: one form that saves itself. */
export const ReportWriting = (props: ReportPageProps & { readonly draft: Draft<ReportBody> }) => {
  const { t, url, scene, draft, typed, against, rejected } = props
  const words = typed ?? wordsIn(draft.body)
  const to = url(`${reportPath(scene.view.case.id)}/draf`)
  const bySelf = against === undefined ? autosave(to) : {}
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
      <SaveLine
        t={t}
        id={SAVED_ID}
        savedAt={draft.savedAt}
        unsaved={rejected?.unsaved}
        {...(against && { label: t('work.conflict.saveMine') })}
      />
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
