/** Where a person stands among all civil servants of the agency, best first. */
export const rankings = ['above', 'meets', 'below'] as const

/** Above, at or below what was expected. */
export type Ranking = (typeof rankings)[number]
