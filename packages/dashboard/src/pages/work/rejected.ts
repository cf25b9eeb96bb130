import type { Form } from './form.ts'
import type { Problem } from './problem.ts'

/** A form that was not accepted: what was typed, and why not. The page is drawn again with both. */
export interface Rejected {
  readonly input: Form
  readonly problem: Problem
  /** Nothing of what was typed is stored. */
  readonly unsaved?: true
}

/** The name of the field that says which of a page's forms was sent. Not `form`: a field of that name hides the form from htmx. */
export const FORM = 'which'

/** A field of one form among several on a page: ids carry the form's name, the kept answer and the fault come back to where they belong. */
export interface KeptField {
  readonly name: string
  readonly id: string
  readonly value: string | undefined
  readonly error: string | undefined
}

/** Gives the fields of the form of this name what was typed into it before it was rejected. */
export const keptBy =
  (form: string, rejected: Rejected | undefined) =>
  (name: string, start?: string): KeptField => {
    const mine = rejected?.input.text(FORM) === form ? rejected : undefined
    return {
      name,
      id: `${form}.${name}`,
      value: mine === undefined ? start : mine.input.raw(name),
      error: mine?.problem.faults.find(({ field }) => field === name)?.text,
    }
  }
