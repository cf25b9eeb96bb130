import type { Possibility } from '@siklus/core'
import type { CaseView } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import type { Action } from '../../ui/action-button.tsx'
import type { DashboardPrincipal } from '../page-env.ts'
import { shownReason } from '../words/reason-text.ts'
import { eventWord } from '../words/word.ts'

type Reader = Pick<DashboardPrincipal, 'by' | 'roles'>

/** The roles a reader holds on a case, with those in the whole tenant: what is worth showing, never what is allowed. */
export const rolesOn = ({ case: item }: Pick<CaseView, 'case'>, { by, roles }: Reader): readonly string[] => {
  const people = [by.person, ...(by.onBehalfOf ? [by.onBehalfOf.person] : [])]
  const held = item.parties.filter(({ person, to }) => to === null && people.includes(person)).map(({ role }) => role)
  return [...new Set([...held, ...roles])]
}

const asAction = (t: Translator, { event, allowed, reasons }: Possibility): Action => ({
  event,
  label: eventWord(t, event),
  allowed,
  reasons: reasons.map((one) => shownReason(t, one)),
})

/** The events a reader's roles could ever send from here, by name: allowed, or with the reasons why not. */
export const possible = (t: Translator, view: CaseView, reader: Reader): { readonly [event: string]: Action } => {
  const roles = rolesOn(view, reader)
  const ever = view.can.filter(({ by }) => by.some((role) => roles.includes(role)))
  return Object.fromEntries(ever.map((one) => [one.event, asAction(t, one)]))
}
