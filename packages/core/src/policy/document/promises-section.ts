import type { BetterBy } from '../promises.ts'
import type { AnyRule } from '../rule.ts'
import { factName } from './fact-name.ts'
import { list } from './markdown.ts'
import type { Print } from './print.ts'

/** What a rule promises for all facts, as sentences that a reviewer can agree with or not. */
export const promisesSection = (print: Print, { promises = {}, facts }: AnyRule): readonly string[] => {
  const name = (path: string) => factName(print, facts, path)
  const { of, bounds, labels, answerBetter, monotone = {}, orderFree = [], weights } = promises
  const sentences = [
    ...(of === undefined ? [] : [print.say('promiseOf', { part: print.codes([])(of) })]),
    ...(bounds ? [print.say('bounds', { min: print.number(bounds.min), max: print.number(bounds.max) })] : []),
    ...(labels ? [print.say('labels', { labels: labels.map(print.codes(labels)).join(', ') })] : []),
    ...(answerBetter === 'lower' ? [print.say('lowerIsBetter')] : []),
    ...Object.entries(monotone).map(([path, better]) => print.say(betterKey(better), { fact: name(path) })),
    ...orderFree.map((path) => print.say('orderFree', { fact: name(path) })),
    ...(weights
      ? [
          print.say('weights', {
            weight: name(`${weights.list}.*.${weights.weight}`),
            list: name(weights.list),
            total: print.number(weights.total),
          }),
        ]
      : []),
  ]
  return sentences.length === 0 ? [] : [`**${print.say('promises')}**`, ...list(sentences)]
}

const betterKey = (better: BetterBy) => (typeof better === 'string' ? (`better.${better}` as const) : 'better.byItem')
