import { can } from '../workflow/can.ts'
import { begin, decide, fire } from '../workflow/decide.ts'

/** What moves a workflow: the functions under check. */
export interface KitUnderCheck {
  readonly begin: typeof begin
  readonly decide: typeof decide
  readonly fire: typeof fire
  readonly can: typeof can
}

/** The functions that the engine uses. */
export const engineKit: KitUnderCheck = { begin, decide, fire, can }
