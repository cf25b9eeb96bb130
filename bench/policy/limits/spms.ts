interface Judged {
  readonly judged?: string
}

interface Output {
  readonly quality?: Judged & { readonly accuratePercent?: string }
  readonly efficiency?: Judged & {
    readonly quantity?: { readonly target: string; readonly accomplished: string; readonly mustBeHit?: boolean }
    readonly budget?: { readonly budget: string; readonly spent: string }
  }
  readonly timeliness?: Judged & { readonly daysEarly?: number }
  readonly weight?: string
}

/** SPMS, CSC MC 6 s. 2012: the mean over the outputs and its adjective. */
export const spmsFinalRating = ({ outputs }: { readonly outputs: readonly Output[] }) => {
  let [points, of] = [0, 0]
  for (const output of outputs) {
    const weight = Number(output.weight ?? 1)
    points += outputRating(output) * weight
    of += weight
  }
  const value = Math.round((points / of) * 100) / 100
  return { value, adjective: step(value, [1.81, 2.61, 3.41, 4.21], adjectives) }
}

const adjectives = ['poor', 'unsatisfactory', 'satisfactory', 'very-satisfactory', 'outstanding']
const ratings = [1, 2, 3, 4, 5]

const step = <Answer>(value: number, from: readonly number[], answers: readonly Answer[]): Answer | undefined =>
  answers[from.filter((edge) => value >= edge).length]

const outputRating = (output: Output): number => {
  const rated = [qualityOf(output), efficiencyOf(output), timelinessOf(output)].filter((one) => one !== undefined)
  return rated.reduce((a, b) => a + b, 0) / rated.length
}

const qualityOf = ({ quality }: Output): number | undefined => {
  if (quality?.accuratePercent === undefined) return quality && Number(quality.judged)
  return step(Number(quality.accuratePercent), [75, 80, 86, 96], ratings)
}

const efficiencyOf = ({ efficiency }: Output): number | undefined => {
  if (efficiency?.quantity) {
    const { target, accomplished, mustBeHit } = efficiency.quantity
    return step((Number(accomplished) / Number(target)) * 100, [51, mustBeHit ? 100 : 90, 115, 130], ratings)
  }
  if (!efficiency?.budget) return efficiency && Number(efficiency.judged)
  const percent = (Number(efficiency.budget.spent) / Number(efficiency.budget.budget)) * 100
  return percent > 100 ? 1 : step(percent, [70, 80, 90, 96], ratings)
}

const timelinessOf = ({ timeliness }: Output): number | undefined => {
  if (timeliness?.daysEarly === undefined) return timeliness && Number(timeliness.judged)
  return step(timeliness.daysEarly, [-2, 0, 1, 3], ratings)
}
