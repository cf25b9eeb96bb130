import { defineCatalog } from '../catalog.ts'

/** The words of the audit pages. */
export const audit = defineCatalog({}, {})
