import type { Pack } from '../pack.ts'
import type { AnyRule } from '../rule.ts'
import type { WorkedCase } from '../worked-cases.ts'
import { casesSection } from './cases-section.ts'
import { citationText } from './citation-text.ts'
import { factsSection } from './facts-section.ts'
import type { Language } from './language.ts'
import { coded, list } from './markdown.ts'
import { paramsSection } from './params-section.ts'
import { type Print, printOf } from './print.ts'
import { promisesSection } from './promises-section.ts'

/** What is printed of a rule. */
export interface RulePrint {
  readonly pack: Pack
  readonly rule: AnyRule
  readonly cases: readonly WorkedCase[]
}

/** One rule: its sentence, its articles, the facts it reads, its numbers by date, what always holds, and its worked cases. */
export const ruleSection = (language: Language, { pack, rule, cases }: RulePrint): readonly string[] => {
  const print = printOf(language, pack, rule)
  return [
    `### ${print.words(rule.title)} (${coded(rule.id)})`,
    `${print.words(rule.words)}${rule === pack.main ? ` *${print.say('mainRule')}*` : ''}`,
    `**${print.say('basis')}**`,
    ...list(rule.cites.map((cite) => citationText(print, pack.laws, cite))),
    ...consultsLine(print, rule),
    ...factsSection(print, rule.facts),
    ...paramsSection(print, rule.params),
    ...promisesSection(print, rule),
    ...casesSection(print, { pack, rule }, cases),
  ]
}

const consultsLine = (print: Print, { consults }: AnyRule): readonly string[] => {
  const rules = [...new Set(Object.values(consults))].map(({ title }) => print.words(title))
  return rules.length === 0 ? [] : [print.say('consults', { rules: rules.join(', ') })]
}
