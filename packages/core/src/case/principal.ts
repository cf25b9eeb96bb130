/**
 * Who acts. The host authenticates; Siklus only ever sees this.
 * `onBehalfOf` names the person for whom the principal acts and the basis (a delegation) that allows it.
 */
export interface Principal {
  readonly person: string
  readonly onBehalfOf?: { readonly person: string; readonly basis: string }
}

/** The actor written for deadlines and messages between cases. No caller can pass it as a principal. */
export const SYSTEM = 'system'
