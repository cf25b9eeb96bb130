import { type Decimal, decimal } from '../policy/decimal.ts'
import { OffScale } from '../policy/errors.ts'
import { type Band, bandAt, defineScale, type Scale } from '../policy/scale.ts'

/**
 * What is wrong with a scale, also one that did not come from `defineScale`: a number of two bands or of none, or that gets another band
 * than the one that holds it, and a band that no number is given.
 */
export const scaleProblems = (scale: Scale): readonly string[] => {
  try {
    const problems = [...bandProblems(scale)]
    // whatever else the definition refuses
    if (problems.length === 0) defineScale(scale)
    return problems.map((problem) => `scale '${scale.id}' ${problem}`)
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

const bandProblems = (scale: Scale): readonly string[] => {
  const probes = probesOf(scale)
  const wrong = probes.flatMap((number) => problemAt(scale, number))
  const given = new Set(probes.map((number) => bandOrNone(scale, number)))
  const idle = scale.bands.filter((band) => !given.has(band)).map(({ label }) => `gives no number its band '${label}'`)
  // a wrong edge shows at its neighbours too
  return [...wrong, ...idle].slice(0, 1)
}

/** Every edge, its closest neighbours, and a number between any two edges. */
const probesOf = ({ bands, gaps }: Scale): readonly Decimal[] => {
  const edges = bands.flatMap(({ lower, upper }) => [lower, upper].flatMap((end) => (end ? [decimal(end.at)] : [])))
  const places = Math.max(0, ...edges.map((edge) => edge.decimalPlaces()))
  const step = gaps === 'whole' ? decimal(1) : decimal(1).dividedBy(decimal(10).pow(places + 1))
  const between = edges.slice(1).map((edge, index) => edge.plus(edges[index] ?? edge).dividedBy(2))
  const all = [decimal(0), ...edges.flatMap((edge) => [edge.minus(step), edge, edge.plus(step)]), ...between]
  return gaps === 'whole' ? all.map((number) => number.floor()) : all
}

const problemAt = (scale: Scale, number: Decimal): readonly string[] => {
  const holding = scale.bands.filter((band) => holds(band, number))
  const [low, high] = [scale.bands[0].lower, scale.bands.at(-1)?.upper]
  const isOutside = (low && number.lt(low.at)) || (high && number.gt(high.at))
  if (holding.length > 1) return [`has ${number.toFixed()} in two bands`]
  if (holding.length === 1 && bandOrNone(scale, number) !== holding[0]) return [`misreads ${number.toFixed()}`]
  const isGap = holding.length === 0 && !isOutside && !isOpenEnd(scale, number)
  return isGap && (scale.gaps === 'none' || scale.gaps === 'whole') ? [`has no band for ${number.toFixed()}`] : []
}

const isOpenEnd = ({ bands }: Scale, number: Decimal): boolean =>
  [bands[0].lower, bands.at(-1)?.upper].some((end) => end !== undefined && !end.closed && number.eq(end.at))

const holds = ({ lower, upper }: Band, number: Decimal): boolean => {
  const isHighEnough = !lower || (lower.closed ? number.gte(lower.at) : number.gt(lower.at))
  return isHighEnough && (!upper || (upper.closed ? number.lte(upper.at) : number.lt(upper.at)))
}

const bandOrNone = (scale: Scale, number: Decimal): Band | undefined => {
  try {
    return bandAt(scale, number)
  } catch (error) {
    if (error instanceof OffScale) return undefined
    throw error
  }
}
