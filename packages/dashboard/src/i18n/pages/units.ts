import { defineCatalog } from '../catalog.ts'

/** The words of the units pages. */
export const units = defineCatalog({}, {})
