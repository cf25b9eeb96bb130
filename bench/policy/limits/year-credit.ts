const percents: Readonly<Record<string, number>> = {
  'very-good': 1.5,
  good: 1,
  'needs-improvement': 0.75,
  poor: 0.5,
  'very-poor': 0.25,
}

const coefficients: Readonly<Record<string, number>> = {
  beginner: 3.75,
  skilled: 5,
  proficient: 12.5,
  supervising: 25,
  'expert-first': 12.5,
  'expert-junior': 25,
  'expert-middle': 37.5,
  'expert-principal': 50,
}

interface Facts {
  readonly periods: readonly {
    readonly firstMonth: number
    readonly lastMonth: number
    readonly predicate: string
    readonly level: string
  }[]
}

/** Peraturan BKN 3/2023: the credit of a year, period by period. */
export const yearCredit = ({ periods }: Facts) => {
  let [credit, months] = [0, 0]
  for (const { firstMonth, lastMonth, predicate, level } of periods) {
    const length = lastMonth - firstMonth + 1
    const exact = ((coefficients[level] ?? 0) * (percents[predicate] ?? 0) * length) / 12
    credit += Math.round(exact * 100) / 100
    months += length
  }
  return { credit, months }
}
