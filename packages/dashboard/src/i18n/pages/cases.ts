import { defineCatalog } from '../catalog.ts'

/** The words of the cases pages. */
export const cases = defineCatalog({}, {})
