import { defineCatalog } from '../catalog.ts'

/** The words of the follow-up pages. */
export const followUp = defineCatalog({}, {})
