import { defineCatalog } from '../catalog.ts'

/** The words of the feedback pages. */
export const feedback = defineCatalog({}, {})
