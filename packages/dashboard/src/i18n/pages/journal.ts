import { defineCatalog } from '../catalog.ts'

/** The words of the journal pages. */
export const journal = defineCatalog({}, {})
