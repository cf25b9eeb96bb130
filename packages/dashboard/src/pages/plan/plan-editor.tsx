import {
  type BehaviourValue,
  behaviourValueLabels,
  behaviourValues,
  type DocumentMark,
  supportKinds,
} from '@siklus/core/performance'
import { autosave } from '../../ui/autosave.tsx'
import { TextArea } from '../../ui/field.tsx'
import { ActFields, type Seen } from '../work/act-fields.tsx'
import { MarkFields } from '../work/doc-mark.tsx'
import { EnterSaves, SaveLine } from '../work/save-line.tsx'
import type { PlanForm } from './plan-form.ts'
import { EditButton, ResultRow, type RowsProps } from './plan-rows.tsx'
import { supportWord } from './plan-words.ts'

/** The id of the words that say when the draft was saved. */
export const SAVED_ID = 'plan-saved'

/** The editor of a plan's draft. */
export interface PlanEditorProps extends RowsProps {
  readonly form: PlanForm
  readonly mark: DocumentMark
  readonly tab?: string | undefined
  readonly seen: Seen
  /** When the draft was saved last; null while nothing is stored. */
  readonly savedAt: string | null
  readonly unsaved?: true | undefined
  /** Left out while two versions stand against each other: then only a button saves. */
  readonly saves?: 'by-itself'
}

const Results = (props: PlanEditorProps) => {
  const { t, url, form } = props
  return (
    <section aria-labelledby="plan-results">
      <h2 id="plan-results">{t('plan.results')}</h2>
      <p class="muted">
        {t('plan.results.note')} {t('plan.indicator.target.hint')}
      </p>
      {form.results.map((result, index) => (
        <ResultRow {...props} result={result} index={index} />
      ))}
      <div class="actions">
        <EditButton url={url} edit="add-result:main" label={t('plan.result.addMain')} look="grow" />
        <EditButton url={url} edit="add-result:additional" label={t('plan.result.addAdditional')} look="grow" />
      </div>
    </section>
  )
}

const Behaviour = ({ t, form, faultAt }: PlanEditorProps) => {
  const field = (value: BehaviourValue) => (
    <TextArea
      name={`behaviour.${value}`}
      label={t.words(behaviourValueLabels[value])}
      rows={1}
      value={form.behaviour[value]}
      error={faultAt(`behaviour.${value}`)}
    />
  )
  return (
    <section class="card" aria-labelledby="plan-behaviour">
      <header>
        <h2 id="plan-behaviour">{t('plan.behaviour')}</h2>
      </header>
      <p class="muted">{t('plan.behaviour.note')}</p>
      <div class="pairs">{behaviourValues.map(field)}</div>
    </section>
  )
}

const Supports = ({ t, form, faultAt }: PlanEditorProps) => (
  <section class="card" aria-labelledby="plan-supports">
    <header>
      <h2 id="plan-supports">{t('plan.supports')}</h2>
    </header>
    <p class="muted">{t('plan.supports.note')}</p>
    {supportKinds.map((kind) => (
      <TextArea
        name={`supports.${kind}`}
        label={supportWord(t, kind)}
        rows={2}
        value={form.supports[kind]}
        error={faultAt(`supports.${kind}`)}
      />
    ))}
  </section>
)

/**
 * The draft as one form. It saves itself; every button works without scripts. The first button is what Enter presses, so that no row is
 * ever removed by it.
 */
export const PlanEditor = (props: PlanEditorProps) => {
  const { t, url, mark, tab, seen, savedAt, unsaved, saves } = props
  const bySelf = saves === undefined ? {} : autosave(url)
  return (
    <form id="plan-form" method="post" action={url} class="plan-form" novalidate {...bySelf}>
      <EnterSaves />
      <MarkFields mark={mark} tab={tab} />
      <ActFields seen={seen} />
      <Results {...props} />
      <Behaviour {...props} />
      <Supports {...props} />
      <SaveLine
        t={t}
        id={SAVED_ID}
        savedAt={savedAt}
        unsaved={unsaved}
        {...(saves === undefined && { label: t('work.conflict.saveMine') })}
      />
    </form>
  )
}
