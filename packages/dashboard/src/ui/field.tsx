import { describedBy, type FieldBase, FieldFrame, fieldId } from './field-frame.tsx'

/** A question answered in a line. */
export interface FieldProps extends FieldBase {
  readonly type?:
    | 'text'
    | 'email'
    | 'tel'
    | 'url'
    | 'number'
    | 'date'
    | 'datetime-local'
    | 'time'
    | 'month'
    | 'search'
    | 'password'
    | 'file'
  readonly value?: string | undefined
  readonly autocomplete?: string
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search'
  readonly size?: 'short'
}

/** One line of text, a number, a day or a file. */
export const Field = (props: FieldProps) => (
  <FieldFrame field={props}>
    <input
      id={fieldId(props)}
      name={props.name}
      type={props.type ?? 'text'}
      class={props.size}
      value={props.value}
      autocomplete={props.autocomplete}
      inputmode={props.inputmode}
      {...describedBy(props)}
    />
  </FieldFrame>
)

/** A question answered in sentences. */
export interface TextAreaProps extends FieldBase {
  readonly value?: string | undefined
  readonly rows?: number
}

/** Several lines of text; it grows with what is written where the browser can. A parser eats the first line break, so one is added. */
export const TextArea = (props: TextAreaProps) => (
  <FieldFrame field={props}>
    <textarea id={fieldId(props)} name={props.name} rows={props.rows ?? 4} {...describedBy(props)}>
      {`\n${props.value ?? ''}`}
    </textarea>
  </FieldFrame>
)
