import { randomUUID } from 'node:crypto'
import type { Acting } from '@siklus/core/performance'
import type { DashboardPrincipal } from '../page-env.ts'
import type { Form } from './form.ts'

/** The case a form acts on, as its reader saw it. */
export interface Seen {
  readonly revision: number
}

/** What every form that moves a case sends along: the revision that was seen, and a key made when the form was drawn. */
export const ActFields = ({ seen }: { readonly seen: Seen }) => (
  <>
    <input type="hidden" name="revision" value={String(seen.revision)} />
    <input type="hidden" name="key" value={randomUUID()} />
  </>
)

/**
 * How an act is done, from the form of `ActFields`. A form without a revision has seen nothing: it is taken for revision 0, which no case
 * has, so that it is refused instead of acting blindly.
 */
export const actingOf = (form: Form, { by }: Pick<DashboardPrincipal, 'by'>): Acting => {
  const revision = Number(form.text('revision'))
  const key = form.text('key')
  return { by, ifRevision: Number.isSafeInteger(revision) ? revision : 0, ...(key !== '' && { idempotencyKey: key }) }
}
