import type { Translator } from '../../i18n/translator.ts'
import { Card } from '../../ui/card.tsx'
import { Field, TextArea } from '../../ui/field.tsx'
import { ActForm } from '../work/act-form.tsx'
import { textIn } from '../work/context.ts'
import { keptBy, type Rejected } from '../work/rejected.ts'
import type { ReportScene } from './report-scene.ts'

interface ReportActsProps {
  readonly t: Translator
  readonly url: string
  readonly scene: ReportScene
  readonly rejected: Rejected | undefined
}

const Decide = ({ t, url, scene: { view, acts }, rejected }: ReportActsProps) => {
  const field = keptBy('decide', rejected)
  return (
    <>
      <ActForm
        t={t}
        name="recall"
        url={url}
        seen={view.case}
        acts={[{ action: acts['report.recall'], tone: 'plain' }]}
      />
      <ActForm
        t={t}
        name="decide"
        url={url}
        seen={view.case}
        acts={[{ action: acts['report.review'] }, { action: acts['report.return'], tone: 'plain' }]}
      >
        <TextArea {...field('note')} label={t('report.decide.note')} hint={t('report.decide.note.hint')} rows={3} />
      </ActForm>
    </>
  )
}

const Extend = ({ t, url, scene: { view, acts }, rejected }: ReportActsProps) => {
  const field = keptBy('extend', rejected)
  const day = field('dueOn')
  if (acts['report.extend'] === undefined) return null
  return (
    <details open={day.error !== undefined || field('reason').error !== undefined}>
      <summary>{acts['report.extend'].label}</summary>
      <ActForm t={t} name="extend" url={url} seen={view.case} acts={[{ action: acts['report.extend'], tone: 'plain' }]}>
        <Field
          {...day}
          label={t('report.extend.dueOn')}
          type="date"
          size="short"
          required
          attrs={extendBounds(view.case)}
        />
        <TextArea {...field('reason')} label={t('work.reason')} hint={t('work.reason.hint')} rows={2} required />
      </ActForm>
    </details>
  )
}

const extendBounds = (item: ReportScene['view']['case']) => {
  const [min, max] = [textIn(item, 'dueOn'), textIn(item, 'lapsesOn')]
  return { ...(min && { min }), ...(max && { max }) }
}

const Waive = ({ t, url, scene: { view, acts }, rejected }: ReportActsProps) => {
  const field = keptBy('waive', rejected)
  if (acts['report.waive'] === undefined) return null
  return (
    <details open={field('reason').error !== undefined}>
      <summary>{acts['report.waive'].label}</summary>
      <p class="muted">{t('report.waive.note')}</p>
      <ActForm
        t={t}
        name="waive"
        url={url}
        seen={view.case}
        acts={[{ action: acts['report.waive'], tone: 'danger', confirm: t('report.waive.confirm') }]}
      >
        <TextArea {...field('reason')} label={t('work.reason')} hint={t('work.reason.hint')} rows={2} required />
      </ActForm>
    </details>
  )
}

/** The decisions that are open to the reader besides handing the report in, or nothing. */
export const ReportActs = (props: ReportActsProps) => {
  const events = Object.keys(props.scene.acts).filter((event) => event !== 'report.submit')
  if (events.length === 0) return null
  return (
    <Card title={props.t('work.yourMove')} id="report-acts">
      <div class="stack">
        <Decide {...props} />
        <Extend {...props} />
        <Waive {...props} />
      </div>
    </Card>
  )
}
