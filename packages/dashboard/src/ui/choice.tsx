import type { Child } from 'hono/jsx'
import { describedBy, type FieldBase, FieldFrame, fieldId, Hints } from './field-frame.tsx'

/** One of the answers to choose from. */
export interface Option {
  readonly value: string
  readonly label: string
  /** A line below the label, for radio buttons. */
  readonly hint?: Child
}

/** A question with one answer out of a list. */
export interface ChoiceProps extends FieldBase {
  readonly options: readonly Option[]
  readonly value?: string | undefined
}

/** A list that opens. `blank` is the first line, which answers nothing. */
export const Select = (props: ChoiceProps & { readonly blank?: string }) => (
  <FieldFrame field={props}>
    <select id={fieldId(props)} name={props.name} {...describedBy(props)}>
      {props.blank === undefined ? null : <option value="">{props.blank}</option>}
      {props.options.map(({ value, label }) => (
        <option value={value} selected={value === props.value}>
          {label}
        </option>
      ))}
    </select>
  </FieldFrame>
)

interface RadioProps {
  readonly id: string
  readonly props: ChoiceProps
  readonly option: Option
}

const Radio = ({ id, props, option }: RadioProps) => (
  <div class="choice">
    <input
      type="radio"
      id={id}
      name={props.name}
      value={option.value}
      checked={option.value === props.value}
      required={props.required}
      {...props.attrs}
      {...(option.hint ? { 'aria-describedby': `${id}-about` } : {})}
    />
    <label for={id}>
      {option.label}
      {option.hint ? <small id={`${id}-about`}>{option.hint}</small> : null}
    </label>
  </div>
)

/** A few answers, all in sight. The error summary may link to it: its first button carries the field's id. */
export const RadioGroup = (props: ChoiceProps) => {
  const { 'aria-describedby': described, 'aria-invalid': invalid } = describedBy(props)
  const id = fieldId(props)
  return (
    <div
      class="field"
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={described}
      aria-invalid={invalid}
    >
      <p id={`${id}-label`} class="label">
        {props.label}
      </p>
      <Hints {...props} />
      {props.options.map((option, index) => (
        <Radio id={index === 0 ? id : `${id}-${option.value}`} props={props} option={option} />
      ))}
    </div>
  )
}

/** A statement to agree to, or a thing to switch on. */
export const Checkbox = (props: FieldBase & { readonly checked?: boolean; readonly value?: string }) => (
  <div class="field">
    <div class="choice">
      <input
        type="checkbox"
        id={fieldId(props)}
        name={props.name}
        value={props.value ?? 'yes'}
        checked={props.checked}
        {...describedBy(props)}
      />
      <label for={fieldId(props)}>{props.label}</label>
    </div>
    <Hints {...props} />
  </div>
)
