import type { JournalLine, PlanResult } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { Select } from '../../ui/choice.tsx'
import { Field, TextArea } from '../../ui/field.tsx'
import { FORM, keptBy, type Rejected } from '../work/rejected.ts'
import type { JournalScene } from './journal-scene.ts'

/** What the questions of an entry are called. */
export const entryLabels = (t: Translator): { readonly [field: string]: string } => ({
  text: t('journal.text'),
  result: t('journal.result'),
  on: t('journal.on'),
  quantity: t('journal.quantity'),
  unit: t('journal.unit'),
  'evidence.0.url': t('journal.evidence.url'),
  'evidence.0.label': t('journal.evidence.label'),
})

/** Under htmx a form of the journal replaces the page's part and nothing else. */
export const inPlace = (url: string) => ({
  'hx-post': url,
  'hx-target': '#journal',
  'hx-swap': 'outerHTML',
  'hx-disable': 'find button',
})

interface EntryFormProps {
  readonly t: Translator
  readonly url: string
  readonly scene: JournalScene
  readonly rejected: Rejected | undefined
  /** After an entry was added the next one can be typed right away. */
  readonly focus?: true
}

/** What a new form starts with: the entry to repeat; else the day that was chosen, or today, and the result that was served last. */
const startOf = ({ scene: { copy, day, today, entries, results }, t }: EntryFormProps) => ({
  on: day !== undefined && day <= today ? day : today,
  result: copy ? (copy.result ?? '') : lastResult(entries, results),
  text: copy?.text ?? '',
  quantity: copy?.quantity ? t.decimal(copy.quantity) : '',
  unit: copy?.unit ?? '',
})

const lastResult = (entries: readonly JournalLine[], results: readonly PlanResult[]): string => {
  const last = entries[0]?.result
  return last !== undefined && results.some(({ id }) => id === last) ? (last ?? '') : ''
}

const unitsOf = (results: readonly PlanResult[]): readonly string[] => [
  ...new Set(results.flatMap(({ indicators }) => indicators.map(({ unit }) => unit)).filter((unit) => unit !== '')),
]

const Evidence = ({ t, field }: { readonly t: Translator; readonly field: ReturnType<typeof keptBy> }) => {
  const [label, url] = [field('evidence.0.label', ''), field('evidence.0.url', '')]
  return (
    <details open={Boolean(label.value || url.value || label.error || url.error)}>
      <summary>{t('journal.evidence.add')}</summary>
      <div class="pair">
        <Field {...url} label={t('journal.evidence.url')} type="url" inputmode="url" autocomplete="off" />
        <Field {...label} label={t('journal.evidence.label')} autocomplete="off" />
      </div>
    </details>
  )
}

/** One sentence is enough; everything else has an answer already or may stay empty. */
export const EntryForm = (props: EntryFormProps) => {
  const { t, url, scene, rejected, focus } = props
  const start = startOf(props)
  const field = keptBy('entry', rejected)
  const options = scene.results.map(({ id, text }) => ({ value: id, label: text }))
  return (
    <form method="post" action={url} class="card entry-form" id="entry" {...inPlace(url)}>
      <h2>{t('journal.new')}</h2>
      <input type="hidden" name={FORM} value="entry" />
      <input type="hidden" name="cycle" value={scene.cycle.case.id} />
      <TextArea
        {...field('text', start.text)}
        label={t('journal.text')}
        hint={t('journal.text.hint')}
        rows={2}
        required
        {...(focus && { attrs: { autofocus: '' } })}
      />
      <div class="row">
        <Select
          {...field('result', start.result)}
          label={t('journal.result')}
          blank={t('journal.result.none')}
          options={options}
        />
        <Field
          {...field('on', start.on)}
          label={t('journal.on')}
          type="date"
          size="short"
          required
          attrs={{ max: scene.today }}
        />
        <Field
          {...field('quantity', start.quantity)}
          label={t('journal.quantity')}
          inputmode="decimal"
          size="short"
          autocomplete="off"
        />
        <Field
          {...field('unit', start.unit)}
          label={t('journal.unit')}
          size="short"
          autocomplete="off"
          attrs={{ list: 'units' }}
        />
      </div>
      <datalist id="units">
        {unitsOf(scene.results).map((unit) => (
          <option value={unit} />
        ))}
      </datalist>
      <Evidence t={t} field={field} />
      <div class="actions">
        <button type="submit">{t('journal.add')}</button>
      </div>
    </form>
  )
}
