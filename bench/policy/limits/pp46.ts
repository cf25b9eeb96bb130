interface Aspect {
  readonly target: string
  readonly realisation: string
}

interface Plan {
  readonly activities: readonly {
    readonly quantity: Aspect
    readonly quality: Aspect
    readonly time: Aspect
    readonly cost?: Aspect
    readonly isDone?: boolean
  }[]
  readonly additionalTasks?: number
  readonly creativity?: string
}

interface Facts {
  readonly plans: readonly Plan[]
  readonly behaviour: Readonly<Record<string, string>>
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length

/** PP 46/2011: sixty percent plans, forty percent behaviour. */
export const pp46FinalValue = ({ plans, behaviour }: Facts) => {
  const exact = mean(plans.map(planValue)) * 0.6 + mean(Object.values(behaviour).map(Number)) * 0.4
  const value = Math.round(exact * 100) / 100
  return { value, band: bandOf(value) }
}

const planValue = ({ activities, additionalTasks = 0, creativity = 'none' }: Plan): number =>
  mean(activities.map(activityValue)) + taskPoints(additionalTasks) + (creativityPoints[creativity] ?? 0)

const activityValue = ({ quantity, quality, time, cost, isDone }: Plan['activities'][number]): number => {
  if (isDone === false) return 0
  const aspects = [percent(quantity), percent(quality), byEfficiency(time)]
  return mean(cost && Number(cost.target) !== 0 ? [...aspects, byEfficiency(cost)] : aspects)
}

const percent = ({ target, realisation }: Aspect): number => (Number(realisation) / Number(target)) * 100

const byEfficiency = (aspect: Aspect): number => {
  const usual = 176 - percent(aspect)
  return 100 - percent(aspect) <= 24 ? usual : 76 - (usual - 100)
}

const taskPoints = (tasks: number): number => Math.min(Math.ceil(tasks / 3), 3)

const creativityPoints: Readonly<Record<string, number>> = { state: 12, agency: 6, unit: 3 }

const bandOf = (value: number): string => {
  if (value >= 91) return 'very-good'
  if (value >= 76) return 'good'
  if (value >= 61) return 'fair'
  return value > 50 ? 'poor' : 'bad'
}
