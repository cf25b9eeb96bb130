import type { AnyRule } from '../rule.ts'
import { betterText } from './better-text.ts'
import { factName } from './fact-name.ts'
import { list } from './markdown.ts'
import { paramName } from './params-section.ts'
import type { Print } from './print.ts'

/** What a rule promises for all facts, as sentences that a reviewer can agree with or not. */
export const promisesSection = (print: Print, rule: AnyRule): readonly string[] => {
  const sentences = [...answerSentences(print, rule), ...factSentences(print, rule), ...paramSentences(print, rule)]
  return sentences.length === 0 ? [] : [`**${print.say('promises')}**`, ...list(sentences)]
}

const answerSentences = (print: Print, { promises = {} }: AnyRule): readonly string[] => {
  const { of, bounds, labels, answerBetter } = promises
  return [
    ...(of === undefined ? [] : [print.say('promiseOf', { part: print.codes([])(of) })]),
    ...(bounds ? [print.say('bounds', { min: print.number(bounds.min), max: print.number(bounds.max) })] : []),
    ...(labels ? [print.say('labels', { labels: labels.map(print.codes(labels)).join(', ') })] : []),
    ...(answerBetter === 'lower' ? [print.say('lowerIsBetter')] : []),
  ]
}

const factSentences = (print: Print, rule: AnyRule): readonly string[] => {
  const { monotone = {}, orderFree = [], weights } = rule.promises ?? {}
  const name = (path: string) => factName(print, rule.facts, path)
  const total = weights && {
    weight: name(`${weights.list}.*.${weights.weight}`),
    list: name(weights.list),
    total: print.number(weights.total),
  }
  return [
    ...Object.entries(monotone).map(([path, better]) => betterText(print, rule, { path, better })),
    ...orderFree.map((path) => print.say('orderFree', { fact: name(path) })),
    ...(total ? [print.say('weights', total)] : []),
  ]
}

const paramSentences = (print: Print, { promises, params }: AnyRule): readonly string[] =>
  Object.entries(promises?.paramsAddUp ?? {}).map(([name, total]) =>
    print.say('paramsAddUp', { param: paramName(print, name, params[name]), total: print.number(total) }),
  )
