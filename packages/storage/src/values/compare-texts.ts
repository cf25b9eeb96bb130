/** Compares by code units: the order of collation "C" for everything in the basic plane. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
