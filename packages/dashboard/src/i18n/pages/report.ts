import { defineCatalog } from '../catalog.ts'

/** The words of the report pages. */
export const report = defineCatalog({}, {})
