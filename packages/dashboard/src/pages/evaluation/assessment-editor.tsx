import type { Translator } from '../../i18n/translator.ts'
import { autosave } from '../../ui/autosave.tsx'
import { Field, TextArea } from '../../ui/field.tsx'
import { ActFields } from '../work/act-fields.tsx'
import { MarkFields } from '../work/doc-mark.tsx'
import { HandInButton, savingFirst } from '../work/hand-in.tsx'
import type { Problem } from '../work/problem.ts'
import { EnterSaves, SaveLine } from '../work/save-line.tsx'
import type { AssessedForm, AssessmentForm } from './assessment-form.ts'
import type { EvaluationScene } from './evaluation-scene.ts'
import { FeedbackNotes } from './feedback-notes.tsx'
import { ReportedResults, Targets } from './material-view.tsx'

/** The id of the words that say when the self-assessment was saved. */
export const ASSESSMENT_SAVED_ID = 'assessment-saved'

/** The id of the form. */
export const ASSESSMENT_FORM_ID = 'assessment-form'

/** The editor of the owner's own view of the year. */
export interface AssessmentEditorProps {
  readonly t: Translator
  /** Where the draft is posted. */
  readonly url: string
  readonly scene: EvaluationScene
  readonly form: AssessmentForm
  readonly tab?: string | undefined
  readonly problem?: Problem | undefined
  readonly unsaved?: true | undefined
  /** While two versions stand against each other only a button saves. */
  readonly versus?: true | undefined
}

const faultAt = ({ problem }: AssessmentEditorProps, field: string): string | undefined =>
  problem?.faults.find((fault) => fault.field === field)?.text

interface RowProps {
  readonly editor: AssessmentEditorProps
  readonly one: AssessedForm
  readonly index: number
}

const Answers = ({ editor, one, index }: RowProps) => {
  const { t } = editor
  const at = `results.${index}`
  return (
    <>
      <input type="hidden" name={`${at}.result`} value={one.result} />
      <input type="hidden" name={`${at}.text`} value={one.text} />
      <TextArea
        name={`${at}.realisation`}
        label={t('evaluation.self.realisation')}
        rows={3}
        value={one.realisation}
        error={faultAt(editor, `${at}.realisation`)}
      />
      <div class="pairs">
        <Field
          name={`${at}.number`}
          label={t('evaluation.self.number')}
          hint={t('evaluation.self.number.hint')}
          inputmode="decimal"
          autocomplete="off"
          value={one.number}
          error={faultAt(editor, `${at}.number`)}
        />
        <Field
          name={`${at}.unit`}
          label={t('evaluation.self.unit')}
          value={one.unit}
          error={faultAt(editor, `${at}.unit`)}
        />
      </div>
    </>
  )
}

const ResultAnswers = (props: RowProps) => {
  const { editor, one, index } = props
  const { t, scene } = editor
  const planned = scene.material.plan?.results.find(({ id }) => id === one.result)
  return (
    <section class="card" aria-labelledby={`assessed-${index}`}>
      <header>
        <h3 id={`assessed-${index}`}>{t('evaluation.self.place', { number: index + 1, text: one.text })}</h3>
      </header>
      {planned === undefined ? null : <Targets t={t} result={planned} />}
      <Answers {...props} />
      <details>
        <summary>{t('evaluation.reported')}</summary>
        <ReportedResults t={t} material={scene.material} result={one.result} />
      </details>
      <FeedbackNotes t={t} scene={scene} of={({ result }) => result === one.result} />
    </section>
  )
}

/** The draft as one form, with a part for every planned result. It saves itself; its buttons work without scripts. Handing in saves first. */
export const AssessmentEditor = (props: AssessmentEditorProps) => {
  const { t, url, scene, form, tab, versus } = props
  const { draft, case: item } = scene.view
  if (draft === null) return null
  return (
    <form id={ASSESSMENT_FORM_ID} method="post" action={url} novalidate {...(versus ? {} : autosave(url))}>
      <EnterSaves />
      <MarkFields mark={draft} tab={tab} />
      <ActFields seen={item} />
      <h2>{t('evaluation.self')}</h2>
      <p class="muted">{t('evaluation.self.note')}</p>
      {form.results.length === 0 ? <p>{t('evaluation.self.noResults')}</p> : null}
      {form.results.map((one, index) => (
        <ResultAnswers editor={props} one={one} index={index} />
      ))}
      <TextArea
        name="summary"
        label={t('evaluation.self.summary')}
        value={form.summary}
        error={faultAt(props, 'summary')}
      />
      <SaveLine
        t={t}
        id={ASSESSMENT_SAVED_ID}
        savedAt={draft.savedAt}
        unsaved={props.unsaved}
        {...(versus && { label: t('work.conflict.saveMine') })}
      />
      <HandInButton
        t={t}
        form={ASSESSMENT_FORM_ID}
        what="assess"
        action={savingFirst(scene.acts['evaluation.assess'])}
      />
    </form>
  )
}
