import type { Child } from 'hono/jsx'

/** What every question of a form has in common. */
export interface FieldBase {
  /** The name under which the answer is sent, and the id of the element. */
  readonly name: string
  /** The id when the name appears twice on a page. */
  readonly id?: string
  readonly label: string
  /** A sentence that helps to answer. */
  readonly hint?: Child
  /** What is wrong with the answer, in words that say how to put it right. */
  readonly error?: string | undefined
  readonly required?: boolean
  /** Further attributes of the control, such as `hx-get` or `data-key`. */
  readonly attrs?: { readonly [name: string]: string }
}

/** The id of the control. */
export const fieldId = ({ id, name }: Pick<FieldBase, 'id' | 'name'>): string => id ?? name

/** The attributes that tie a control to its hint and its error. */
export const describedBy = (field: FieldBase) => {
  const id = fieldId(field)
  const ids = [field.hint ? `${id}-hint` : '', field.error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    ...(ids !== '' && { 'aria-describedby': ids }),
    ...(field.error && { 'aria-invalid': 'true' as const }),
    ...(field.required && { required: true }),
    ...field.attrs,
  }
}

/** The hint and the error of a question, each with the id that `describedBy` names. */
export const Hints = (field: FieldBase) => {
  const id = fieldId(field)
  return (
    <>
      {field.hint ? (
        <small id={`${id}-hint`} class="hint">
          {field.hint}
        </small>
      ) : null}
      {field.error ? (
        <small id={`${id}-error`} class="field-error">
          {field.error}
        </small>
      ) : null}
    </>
  )
}

/** A label above its control, with what helps and what is wrong between them. */
export const FieldFrame = ({ field, children }: { readonly field: FieldBase; readonly children?: Child }) => (
  <div class="field">
    <label for={fieldId(field)}>{field.label}</label>
    <Hints {...field} />
    {children}
  </div>
)
