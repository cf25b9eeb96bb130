import { type GoalNode, indicatorAspects } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { Select } from '../../ui/choice.tsx'
import { Field, TextArea } from '../../ui/field.tsx'
import { GoalFigures, GoalSelect } from './goal-select.tsx'
import type { IndicatorForm, ResultForm } from './plan-form.ts'
import { aspectWord, resultKindWord } from './plan-words.ts'

/** What the rows of the editor share. */
export interface RowsProps {
  readonly t: Translator
  /** Where the editor's buttons post. */
  readonly url: string
  readonly goals: readonly GoalNode[]
  readonly faultAt: (field: string) => string | undefined
  /** The id of the row that was just added: its first field takes the focus. */
  readonly fresh?: string | undefined
}

/** Under htmx a button of the editor replaces the form only; what was typed meanwhile waits its turn. */
const editorButton = (url: string) => ({
  'hx-post': url,
  'hx-target': '#plan-form',
  'hx-swap': 'outerHTML',
  'hx-sync': '#plan-form:queue all',
})

interface EditButtonProps {
  readonly url: string
  readonly edit: string
  readonly label: string
  /** Says what is removed, where the label alone does not. */
  readonly about?: string
  readonly look: keyof typeof looks
}

const looks = { add: 'quiet small', remove: 'quiet small remove', grow: 'secondary outline' } as const

/** A button of the editor: it adds or removes a row. */
export const EditButton = ({ url, edit, label, about, look }: EditButtonProps) => (
  <button type="submit" name="do" value={edit} class={looks[look]} formnovalidate {...editorButton(url)}>
    {label}
    {about === undefined ? null : <span class="sr-only"> {about}</span>}
  </button>
)

interface IndicatorRowProps extends RowsProps {
  readonly indicator: IndicatorForm
  readonly at: string
  readonly result: ResultForm
  readonly place: { readonly result: number; readonly indicator: number }
}

const IndicatorRow = ({ t, url, faultAt, indicator, at, result, place, fresh }: IndicatorRowProps) => {
  const name = (part: string) => ({ name: `${at}.${part}`, error: faultAt(`${at}.${part}`) })
  const focus = fresh === indicator.id ? { attrs: { autofocus: '' } } : {}
  return (
    <fieldset class="indicator">
      <legend>{t('plan.indicator.number', { indicator: place.indicator })}</legend>
      <input type="hidden" name={`${at}.id`} value={indicator.id} />
      <Field {...name('text')} label={t('plan.indicator.text')} value={indicator.text} autocomplete="off" {...focus} />
      <Select
        {...name('aspect')}
        label={t('plan.indicator.aspect')}
        value={indicator.aspect}
        options={indicatorAspects.map((value) => ({ value, label: aspectWord(t, value) }))}
      />
      <Field {...name('target')} label={t('plan.indicator.target')} value={indicator.target} autocomplete="off" />
      <Field {...name('unit')} label={t('plan.indicator.unit')} value={indicator.unit} autocomplete="off" />
      <EditButton
        url={url}
        edit={`remove-indicator:${result.id}:${indicator.id}`}
        label={t('plan.remove')}
        about={t('plan.indicator', place)}
        look="remove"
      />
    </fieldset>
  )
}

/** A planned result with its goal and its indicators. */
export const ResultRow = (props: RowsProps & { readonly result: ResultForm; readonly index: number }) => {
  const { t, url, goals, faultAt, result, index, fresh } = props
  const at = `results.${index}`
  const number = index + 1
  const focus = fresh === result.id ? { attrs: { autofocus: '' } } : {}
  return (
    <section class="card result" id={`result-${result.id}`} aria-labelledby={`result-${result.id}-title`}>
      <header>
        <h3 id={`result-${result.id}-title`}>
          {t('plan.result.number', { number })} <span class="kind">{resultKindWord(t, result.kind)}</span>
        </h3>
        <EditButton
          url={url}
          edit={`remove-result:${result.id}`}
          label={t('plan.remove')}
          about={t('plan.result.number', { number })}
          look="remove"
        />
      </header>
      <input type="hidden" name={`${at}.id`} value={result.id} />
      <input type="hidden" name={`${at}.kind`} value={result.kind} />
      <TextArea
        name={`${at}.text`}
        label={t('plan.result.text')}
        rows={2}
        value={result.text}
        error={faultAt(`${at}.text`)}
        {...focus}
      />
      <GoalSelect t={t} name={`${at}.goal`} value={result.goal} goals={goals} error={faultAt(`${at}.goal`)} />
      <GoalFigures t={t} id={`figures-${result.id}`} goals={goals} chosen={result.goal} />
      {result.indicators.map((indicator, n) => (
        <IndicatorRow
          {...props}
          indicator={indicator}
          at={`${at}.indicators.${n}`}
          place={{ result: number, indicator: n + 1 }}
        />
      ))}
      <EditButton url={url} edit={`add-indicator:${result.id}`} label={t('plan.indicator.add')} look="add" />
    </section>
  )
}
