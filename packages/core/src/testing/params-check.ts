import { isJsonObject, type Json } from '../case/json.ts'
import { sumsIn } from '../policy/adds-up.ts'
import type { Distribution } from '../policy/distribution.ts'
import type { Matrix } from '../policy/matrix.ts'
import type { Pack } from '../policy/pack.ts'
import type { AnyRule, Param } from '../policy/rule.ts'
import type { Scale } from '../policy/scale.ts'
import { floatIn } from './answer-check.ts'
import { distributionProblems } from './distribution-check.ts'
import { beginOf } from './law-clues.ts'
import { matrixProblems } from './matrix-check.ts'
import { scaleProblems } from './scale-check.ts'

/**
 * What is wrong with what the law states, whatever the facts: scales with gaps or overlaps, matrices out of order, distributions at odds
 * with themselves, floats, weights that do not add up, and parameters without a value on a day on which the pack is in force.
 */
export const paramFindings = (pack: Pack): readonly string[] =>
  pack.rules.flatMap((rule) =>
    [...valueProblems(rule), ...sumProblems(rule), ...lateProblems(pack, rule)].map((text) => `${rule.id}: ${text}`),
  )

const valueProblems = (rule: AnyRule): readonly string[] =>
  Object.entries(rule.params).flatMap(([name, { entries }]) =>
    entries.flatMap(({ from, value }) =>
      problemsIn(value, rule).map((text) => `parameter '${name}' from ${from}: ${text}`),
    ),
  )

const problemsIn = (value: Param, rule: AnyRule): readonly string[] => {
  const float = floatIn(value as Json)
  if (float !== undefined) return [`is the float ${float}; write it as text`]
  if (Array.isArray(value)) return value.flatMap((part: Param) => problemsIn(part, rule))
  if (!isJsonObject(value)) return []
  if (value.kind === 'scale') return scaleProblems(value as unknown as Scale)
  if (value.kind === 'matrix') return matrixProblems(value as unknown as Matrix, rule)
  if (value.kind === 'distribution') return distributionProblems(value as unknown as Distribution)
  return Object.values(value).flatMap((part) => problemsIn(part as Param, rule))
}

const sumProblems = ({ params, promises }: AnyRule): readonly string[] =>
  Object.entries(promises?.paramsAddUp ?? {}).flatMap(([name, total]) => {
    const { entries = [] } = params[name] ?? {}
    if (entries.length === 0) return [`promises what '${name}' adds up to, which is none of its parameters`]
    return entries.flatMap(({ from, value }) =>
      sumsIn(value as Json)
        .filter((sum) => !sum.eq(total))
        .map((sum) => `parameter '${name}' from ${from} adds up to ${sum.toFixed()}, not to ${total}`),
    )
  })

/** A rule as a whole may begin later than its pack, unless it is the one that the pack is asked for; one of its parameters may not. */
const lateProblems = ({ inForce: { from, to }, main }: Pack, rule: AnyRule): readonly string[] => {
  const firsts = Object.entries(rule.params).map(([name, { entries }]) => ({ name, first: entries[0].from }))
  const begins = beginOf(from, rule)
  if (to !== undefined && begins > to) return [`has no law before ${begins}, when the pack is no longer in force`]
  const isLateAsOne = firsts.every(({ first }) => first === begins) && rule !== main
  if (begins === from || isLateAsOne) return []
  return firsts
    .filter(({ first }) => first > from)
    .map(({ name, first }) => `parameter '${name}' has no value from ${from}, when the pack is in force, to ${first}`)
}
