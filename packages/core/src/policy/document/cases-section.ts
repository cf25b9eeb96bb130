import { otherOutcome } from '../case-outcome.ts'
import type { Pack } from '../pack.ts'
import type { AnyRule } from '../rule.ts'
import type { WorkedCase } from '../worked-cases.ts'
import { caseFacts } from './case-facts.ts'
import { caseResult } from './case-result.ts'
import { plain, table } from './markdown.ts'
import type { Print } from './print.ts'

/** The worked cases of a rule as a table that a reviewer signs case by case. A case that the rule decides otherwise says so. */
export const casesSection = (print: Print, ruled: Ruled, cases: readonly WorkedCase[]): readonly string[] => [
  `**${print.say('cases')}**`,
  ...(cases.length === 0
    ? [print.say('noCases')]
    : table(
        [
          print.say('case'),
          print.say('on'),
          print.say('fact'),
          print.say('result'),
          print.say('source'),
          print.say('reviewedBy'),
        ],
        cases.map((worked) => caseRow(print, ruled, worked)),
      )),
]

/** How many worked cases there are, and how many of them their rule decides otherwise. */
export const caseCount = (print: Print, pack: Pack, casesOf: (rule: AnyRule) => readonly WorkedCase[]): string => {
  const all = pack.rules.flatMap((rule) => casesOf(rule).map((worked) => ({ rule, worked })))
  const failing = all.filter(({ rule, worked }) => otherOutcome(pack, rule, worked) !== undefined)
  if (all.length === 0) return print.say('noCases')
  const n = print.number(all.length)
  return failing.length === 0
    ? print.say('allHold', { n })
    : print.say('someFail', { n, failing: print.number(failing.length) })
}

/** A rule and the pack it belongs to. */
export interface Ruled {
  readonly pack: Pack
  readonly rule: AnyRule
}

const caseRow = (print: Print, { pack, rule }: Ruled, worked: WorkedCase): readonly string[] => {
  const got = otherOutcome(pack, rule, worked)
  const expected = caseResult(print, rule, worked)
  return [
    plain(worked.case),
    print.day(worked.on),
    caseFacts(print, rule.facts, worked.facts),
    got ? print.say('failing', { expected, answered: caseResult(print, rule, got) }) : expected,
    sourceText(print, worked.source),
    plain(worked.reviewedBy),
  ]
}

const sourceText = (print: Print, source: string): string => {
  if (source === 'derived') return print.say('derived')
  return /^https?:\/\/\S+$/.test(source) ? `<${source}>` : plain(source)
}
