import { PolicyMistake } from './errors.ts'

/** A label that holds if, and only if, a condition does. */
export interface Gate<Label extends string> {
  readonly label: Label
  readonly when: boolean
  /** The label where the condition does not hold. */
  otherwise(): Label
}

/**
 * Decides an "if and only if" of the law: the label where the condition holds, and never else. Throws `PolicyMistake` where `otherwise`
 * gives the label too, for then the rule has another way to it than the law.
 */
export const ifAndOnlyIf = <Label extends string>({ label, when, otherwise }: Gate<Label>): Label => {
  if (when) return label
  const other = otherwise()
  if (other === label) throw new PolicyMistake('gate', `gives '${label}' although its condition does not hold`)
  return other
}
