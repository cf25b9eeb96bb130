import { reason } from '../../case/reason.ts'
import type { Rule } from '../../workflow/rule.ts'
import { numberOf } from './fact.ts'

/**
 * What is handed in is the draft as it stands: a revision somebody has handed in already, or replaced meanwhile, is refused.
 * Asked without a payload (for a button), any draft will do. Needs the fact `draft`.
 */
export const newestDraft: Rule<unknown, { readonly document?: number }> = ({ event, facts }) => {
  const draft = numberOf(facts, 'draft')
  if (draft === null) return [reason('document.draft.missing')]
  const asked = event.document ?? draft
  return asked === draft || [reason('document.draft.outdated', { document: asked, newest: draft })]
}

/** What is demanded of a draft says nothing while there is none: `newestDraft` does. */
export const ofTheDraft =
  <C, E>(rule: Rule<C, E>): Rule<C, E> =>
  (input) =>
    numberOf(input.facts, 'draft') === null || rule(input)
