import * as v from 'valibot'
import { isIsoDay } from '../../policy/iso-day.ts'
import type { DocumentFault } from './errors.ts'

// Messages of the schemas are codes, so that a screen can say them in any language.

const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000')

const text = (longest: number) =>
  v.pipe(v.string('text.invalid'), v.check(isStorable, 'text.unstorable'), v.maxLength(longest, 'text.tooLong'))

/** A sentence or a few, possibly empty. At most 4,000 characters. */
export const longText = text(4000)

/** A few words, possibly empty. At most 100 characters. */
export const shortText = text(100)

/** Some words that must be there. At most 4,000 characters. */
export const givenText = v.pipe(longText, v.trim(), v.minLength(1, 'text.empty'))

/** What names something inside a document, or a goal. */
export const idText = v.pipe(v.string('id.invalid'), v.regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/, 'id.invalid'))

/** A day, `YYYY-MM-DD`. */
export const dayText = v.pipe(
  v.string('date.invalid'),
  v.check((day) => isIsoDay(day), 'date.invalid'),
)

const isWebAddress = (url: string): boolean =>
  URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol) && url.length <= 2000

/** Links to proof. Only http and https: nothing that a browser would run. */
export const evidenceLinks = v.pipe(
  v.array(
    v.strictObject({
      label: v.pipe(shortText, v.trim(), v.minLength(1, 'text.empty')),
      url: v.pipe(v.string('url.invalid'), v.check(isWebAddress, 'url.invalid')),
    }),
    'list.invalid',
  ),
  v.maxLength(20, 'list.tooLong'),
)

const words: { readonly [code: string]: string } = {
  'text.invalid': 'must be a text',
  'text.unstorable': 'holds a character that cannot be stored; remove it',
  'text.tooLong': 'is too long',
  'text.empty': 'must not be empty',
  'id.invalid': 'must be an id of letters, digits, dots, colons, hyphens or underscores',
  'id.twice': 'is used by something else in this document',
  'list.invalid': 'must be a list',
  'list.tooLong': 'has too many entries',
  'list.twice': 'names something twice',
  'choice.invalid': 'is not one of the choices',
  'decimal.invalid': 'must be a decimal such as 12.5',
  'decimal.notPositive': 'must be above zero',
  'decimal.negative': 'must not be below zero',
  'range.reversed': 'must run from the smaller to the larger number',
  'url.invalid': 'must be a web address that begins with http:// or https://',
  'goal.unknown': 'is not a goal of the office in that year',
  'result.unknown': 'is not a result of the plan in force',
  'case.unknown': 'is not part of this cycle',
  'date.invalid': 'must be a day, YYYY-MM-DD',
  'date.future': 'must not lie in the future',
  'date.past': 'must not lie in the past',
  'date.outside': 'lies in no period of the cycle',
  'date.order': 'comes before a day it must follow, or lies outside the year',
  'days.invalid': 'must be a whole number of days from 0 to 366',
  'number.invalid': 'must be a whole number that is not too small',
  'zone.invalid': 'must be an IANA time zone such as Asia/Jakarta',
  'year.invalid': 'must be a year from 2022 on',
  'unit.missing': 'a quantity needs its unit, and a unit its quantity',
}

/** A fault of one field, with its words in English; a code without words of its own stands for itself. */
export const faultOf = (field: string, code: string): DocumentFault => ({ field, code, message: words[code] ?? code })

/** The issues of a schema as faults: where something is unknown or missing, the code says so. */
export const faultsOf = (issues: readonly v.BaseIssue<unknown>[]): readonly DocumentFault[] =>
  issues.map((issue) => ({ ...faultOf(v.getDotPath(issue) ?? '', codeOf(issue)), ...limitOf(issue) }))

const limitOf = ({ type, requirement }: v.BaseIssue<unknown>): { readonly limit?: number } =>
  type === 'max_length' && typeof requirement === 'number' ? { limit: requirement } : {}

const codeOf = (issue: v.BaseIssue<unknown>): string => {
  if (issue.type !== 'strict_object') return issue.message
  return issue.expected === 'never'
    ? 'field.unknown'
    : issue.received === 'undefined'
      ? 'field.missing'
      : 'object.invalid'
}
