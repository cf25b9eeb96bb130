import type { Json } from '../case/json.ts'
import { decimal, isExact } from '../policy/decimal.ts'
import type { Pack } from '../policy/pack.ts'
import type { AnyRule } from '../policy/rule.ts'
import type { RoundCall } from './watched-pack.ts'

/** The roundings on the way to one answer, and the answer. */
export interface RoundedAnswer {
  readonly calls: readonly RoundCall[]
  readonly answer: Json
}

/** Fewer answers prove nothing about what a rule always does. */
const ENOUGH = 5

/**
 * What all answers of a rule show of its roundings. A number that comes out of one stage and goes straight into another, every time, is
 * rounded twice: 2.445 to 2.45 to 2.5, where the law's 2.4 was meant. And a rule whose answers are what its last stage gave must not
 * answer with more places on another way.
 */
export const roundingProblems = (pack: Pack, rule: AnyRule, answers: readonly RoundedAnswer[]): readonly string[] => [
  ...twiceRounded(pack, answers),
  ...unrounded(pack, rule, answers),
]

/** Two stages on the way to one answer, and whether the number of the second is what the first gave. */
interface Pair {
  readonly stages: string
  readonly second: RoundCall
  readonly isStraight: boolean
}

const twiceRounded = (pack: Pack, answers: readonly RoundedAnswer[]): readonly string[] => {
  const pairs = Map.groupBy(
    answers.flatMap(({ calls }) => pairsOf(calls)),
    ({ stages }) => stages,
  )
  return [...pairs]
    .filter(([, all]) => all.length >= ENOUGH && all.every(({ isStraight }) => isStraight))
    .flatMap(([stages, [pair]]) => (pair && !isExplained(pack, pair.second) ? [twiceText(stages, pair)] : []))
}

const twiceText = (stages: string, { second }: Pair): string =>
  `rounds one number twice, by ${stages}; if the law wants both, say so in the remark of '${second.stage}'`

const pairsOf = (calls: readonly RoundCall[]): readonly Pair[] =>
  calls.flatMap((second, index) => {
    const before = Map.groupBy(calls.slice(0, index), stageName)
    before.delete(stageName(second))
    return [...before].map(([first, ones]) => ({
      stages: `${first} and then ${stageName(second)}`,
      second,
      isStraight: ones.some(({ to }) => to === second.from),
    }))
  })

const stageName = ({ rule, stage }: RoundCall): string => `'${stage}' of ${rule}`

const isExplained = ({ rules }: Pack, { rule, stage }: RoundCall): boolean =>
  rules.find(({ id }) => id === rule)?.params[stage]?.remark !== undefined

const unrounded = (pack: Pack, rule: AnyRule, answers: readonly RoundedAnswer[]): readonly string[] => {
  const moved = answers.filter(({ calls }) => calls.some(({ from, to }) => from !== to))
  const last = moved[0]?.calls.at(-1)
  const isLast = ({ calls, answer }: RoundedAnswer) =>
    calls.at(-1)?.to === answer && calls.at(-1)?.stage === last?.stage
  if (!last || moved.length < ENOUGH || !moved.every(isLast)) return []
  const places = placesOf(pack, last)
  const exact = answers.find(
    ({ answer }) => isExact(String(answer)) && decimal(String(answer)).decimalPlaces() > places,
  )
  return exact === undefined
    ? []
    : [
        `answers ${exact.answer} in one case and rounds by '${last.stage}' of ${rule.id}, to ${places} places, in others`,
      ]
}

const placesOf = ({ rules }: Pack, { rule, stage }: RoundCall): number => {
  const entries = rules.find(({ id }) => id === rule)?.params[stage]?.entries ?? []
  const all = entries.map(({ value }) => (value as { readonly places?: number }).places ?? 0)
  return Math.max(0, ...all)
}
