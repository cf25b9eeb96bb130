import type { NotModelled, Pack } from '../pack.ts'
import type { AnyRule } from '../rule.ts'
import type { WorkedCase } from '../worked-cases.ts'
import { articlesSection } from './articles-section.ts'
import { caseCount } from './cases-section.ts'
import type { Language } from './language.ts'
import { coded, list, plain, table } from './markdown.ts'
import { type Print, printOf } from './print.ts'
import { ruleSection } from './rule-section.ts'

/** How a pack is printed: in which language, and with which worked cases, by the id of their rule. */
export interface PackDocumentOptions {
  readonly language: Language
  readonly cases: ReadonlyMap<string, readonly WorkedCase[]>
}

/**
 * A pack as a document in Markdown, for a legal expert to review: every article with its rule, every number with its date and remark,
 * scales and matrices as tables, worked cases with a cell to sign, and what is not modelled. A case that its rule decides otherwise says
 * so, and the top says how many there are. Notes of citations, names of cases and sources are printed as they are written, whatever the language.
 */
export const packDocument = (pack: Pack, { language, cases }: PackDocumentOptions): string => {
  const print = printOf(language, pack)
  const casesOf = ({ id }: AnyRule) => cases.get(id) ?? []
  const blocks = [
    `# ${print.words(pack.title)}`,
    packLine(print, pack),
    print.say('purpose'),
    caseCount(print, pack, casesOf),
    `## ${print.say('laws')}`,
    ...list(pack.laws.map((law) => `${print.words(law.title)} (${coded(law.id)})`)),
    `## ${print.say('articles')}`,
    ...articlesSection(print, pack, (rule) => casesOf(rule).length),
    `## ${print.say('rules')}`,
    ...pack.rules.flatMap((rule) => ruleSection(language, { pack, rule, cases: casesOf(rule) })),
    ...notModelledSection(print, pack.notModelled),
  ]
  return `${blocks.join('\n\n')}\n`
}

const packLine = (print: Print, { id, version, inForce: { from, to } }: Pack): string => {
  const inForce =
    to === undefined
      ? print.say('since', { from: print.day(from) })
      : print.say('span', { from: print.day(from), to: print.day(to) })
  return print.say('packLine', { pack: coded(id), version: plain(version), inForce })
}

const notModelledSection = (print: Print, notModelled: readonly NotModelled[]): readonly string[] =>
  notModelled.length === 0
    ? []
    : [
        `## ${print.say('notModelled')}`,
        ...table(
          [print.say('topic'), print.say('why')],
          notModelled.map(({ topic, why }) => [print.words(topic), print.words(why)]),
        ),
      ]
