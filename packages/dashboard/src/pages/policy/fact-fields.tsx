import type { FactField, FactFields } from '@siklus/core/policy'
import type { Child } from 'hono/jsx'
import type { Translator } from '../../i18n/translator.ts'
import { Select } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import type { Form } from '../work/form.ts'
import { shapeText } from './shape-text.ts'
import { FACT, rowsIn } from './trial-form.ts'
import { numberFor, typedIn } from './typed-number.ts'

/** What the fields of a trial have in common. */
export interface FactFieldsProps {
  readonly t: Translator
  readonly form: Form
  readonly code: (code: string) => string
  readonly faultAt: (field: string) => string | undefined
  /** The list that gets a further row, as its button asked. */
  readonly grows: string
}

interface OneProps {
  readonly to: FactFieldsProps
  readonly name: string
  readonly field: FactField
  readonly at: string
}

const labelOf = ({ to: { t }, field, name }: OneProps): string => (field.called ? t.words(field.called) : name)

const Choice = (
  props: OneProps & { readonly options: readonly { readonly value: string; readonly label: string }[] },
) => {
  const { to, at, options } = props
  return (
    <Select
      name={at}
      label={labelOf(props)}
      options={options}
      value={to.form.text(at)}
      blank={to.t('policy.try.choose')}
      error={to.faultAt(at)}
    />
  )
}

const Line = (props: OneProps & { readonly type?: 'date'; readonly inputmode?: 'numeric' | 'decimal' }) => {
  const { to, at, field, type, inputmode } = props
  const typed = to.form.raw(at)
  return (
    <Field
      name={at}
      label={labelOf(props)}
      value={typed && inputmode ? numberFor(to.t, typed, typedIn(to.form)) : typed}
      hint={type === 'date' ? undefined : shapeText(to.t, field.shape, to.code)}
      error={to.faultAt(at)}
      autocomplete="off"
      {...(type && { type })}
      {...(inputmode && { inputmode })}
    />
  )
}

/** Facts that stand together, and what is wrong with them together. */
const Facts = (props: OneProps & { readonly children?: Child }) => {
  const { to, at, children } = props
  const fault = to.faultAt(at)
  return (
    <fieldset class="facts" id={at} aria-describedby={fault === undefined ? undefined : `${at}-error`}>
      <legend>{labelOf(props)}</legend>
      {fault === undefined ? null : (
        <small class="field-error" id={`${at}-error`}>
          {fault}
        </small>
      )}
      {children}
    </fieldset>
  )
}

const List = (props: OneProps) => {
  const { to, field, at } = props
  if (field.shape.kind !== 'list') return null
  const { of, min } = field.shape
  const shown = Math.max(rowsIn(to.form, at).length, min, 1)
  const rows = rowsIn(to.form, at, to.grows === at ? shown + 1 : shown)
  return (
    <Facts {...props}>
      {rows.map((row, index) => (
        <One
          to={to}
          field={{ ...of, called: { id: `${labelOf(props)} ${index + 1}`, en: `${labelOf(props)} ${index + 1}` } }}
          name={String(row)}
          at={`${at}.${row}`}
        />
      ))}
      <button type="submit" name="tambah" value={at} class="quiet small" formnovalidate>
        {to.t('policy.try.add')}
      </button>
    </Facts>
  )
}

const Group = (props: OneProps & { readonly fields: FactFields }) => (
  <Facts {...props}>
    <FactInputs to={props.to} fields={props.fields} at={`${props.at}.`} />
  </Facts>
)

/** One fact as the control that fits its shape. */
const One = (props: OneProps) => {
  const { to, field } = props
  const { shape } = field
  switch (shape.kind) {
    case 'code':
      return (
        <Choice
          {...props}
          options={shape.codes.map((value) => ({
            value,
            label: shape.labels?.[value] ? to.t.words(shape.labels[value]) : to.code(value),
          }))}
        />
      )
    case 'yes-no':
      return (
        <Choice
          {...props}
          options={[
            { value: 'yes', label: to.t('ui.yes') },
            { value: 'no', label: to.t('ui.no') },
          ]}
        />
      )
    case 'day':
      return <Line {...props} type="date" />
    case 'whole':
      return <Line {...props} inputmode="numeric" />
    case 'exact':
      return <Line {...props} inputmode="decimal" />
    case 'list':
      return <List {...props} />
    case 'group':
      return <Group {...props} fields={shape.fields} />
  }
}

/** The facts of a rule as form fields, named by their paths. */
export const FactInputs = ({
  to,
  fields,
  at = FACT,
}: {
  readonly to: FactFieldsProps
  readonly fields: FactFields
  readonly at?: string
}) => (
  <>
    {Object.entries(fields).map(([name, field]) => (
      <One to={to} name={name} field={field} at={`${at}${name}`} />
    ))}
  </>
)
