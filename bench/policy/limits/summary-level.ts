const points: Readonly<Record<string, number>> = {
  outstanding: 5,
  above: 4,
  'fully-successful': 3,
  below: 2,
  unacceptable: 1,
}

interface Facts {
  readonly elements: readonly { readonly isCritical: boolean; readonly rating: string }[]
}

/** 5 CFR 430.208: level 1 for an unacceptable critical element, else by the mean. */
export const summaryLevel = ({ elements }: Facts) => {
  if (elements.some(({ isCritical, rating }) => isCritical && rating === 'unacceptable')) return 'level-1'
  const mean = elements.reduce((sum, { rating }) => sum + (points[rating] ?? 0), 0) / elements.length
  if (mean >= 4.5) return 'level-5'
  if (mean >= 3.5) return 'level-4'
  return mean >= 2.5 ? 'level-3' : 'level-2'
}
