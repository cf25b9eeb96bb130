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

interface Period {
  readonly firstMonth: number
  readonly lastMonth: number
  readonly predicate: string
  readonly level: string
}

interface Facts {
  readonly periods: readonly Period[]
}

const rounded = (length: number, { predicate, level }: Period): number =>
  Math.round(((coefficients[level] ?? 0) * (percents[predicate] ?? 0) * length * 100) / 12) / 100

/** Peraturan BKN 3/2023: the credit of a year, row by row; neighbours alike in predicate and level are one row. */
export const yearCredit = ({ periods }: Facts) => {
  let [credit, months, length] = [0, 0, 0]
  const inOrder = [...periods].sort((a, b) => a.firstMonth - b.firstMonth)
  inOrder.forEach((period, index) => {
    const next = inOrder[index + 1]
    length += period.lastMonth - period.firstMonth + 1
    const goesOn = next?.firstMonth === period.lastMonth + 1
    if (goesOn && next.predicate === period.predicate && next.level === period.level) return
    credit += rounded(length, period)
    months += length
    length = 0
  })
  return { credit, months }
}
