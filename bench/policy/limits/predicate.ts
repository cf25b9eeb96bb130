const cells: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  above: { above: 'very-good', meets: 'good', below: 'poor' },
  meets: { above: 'good', meets: 'good', below: 'poor' },
  below: { above: 'needs-improvement', meets: 'needs-improvement', below: 'very-poor' },
}

const ofUnit: Readonly<Record<string, string>> = { outstanding: 'above', good: 'meets' }

interface Facts {
  readonly resultRating?: string
  readonly behaviourRating: string
  readonly isUnitHead?: boolean
  readonly unitAchievement?: string
}

/** PermenPANRB 6/2022: two ratings to a predicate. */
export const predicate = (
  { resultRating = '', behaviourRating, isUnitHead, unitAchievement = '' }: Facts,
  on: string,
) => {
  const results = isUnitHead && on >= '2023-01-31' ? (ofUnit[unitAchievement] ?? 'below') : resultRating
  return cells[results]?.[behaviourRating]
}
