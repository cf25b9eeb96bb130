import { isIsoDay } from '@siklus/core/policy'
import * as v from 'valibot'

const found = (issue: { readonly input: unknown }) =>
  issue.input === '' ? 'the cell is empty' : `'${String(issue.input)}' is not accepted`

const otherwise = (advice: string) => (issue: { readonly input: unknown }) => `${found(issue)}; ${advice}`

/** A cell with words in it. */
export const text = v.pipe(v.string(), v.nonEmpty(otherwise('write the text')))

/** The name of a row, by which others refer to it. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, otherwise('write small letters and digits, joined by single hyphens')),
)

/** One of a few words. */
export const oneOf = <const Words extends readonly string[]>(words: Words) =>
  v.picklist(words, otherwise(`write one of: ${words.join(', ')}`))

/** `yes` or `no`. */
export const yesNo = v.pipe(
  oneOf(['yes', 'no']),
  v.transform((word) => word === 'yes'),
)

const isDay = (cell: string): boolean => isIsoDay(cell)

/** A day the calendar has, `YYYY-MM-DD`. */
export const day = v.pipe(v.string(), v.check(isDay, otherwise('write a day of the calendar as YYYY-MM-DD')))

/** An exact decimal, kept as text; never negative, since nothing this office measures can be. */
export const decimalText = v.pipe(
  v.string(),
  v.regex(/^\d+(?:\.\d+)?$/, otherwise('write digits, with a point before decimals, such as 96.02')),
)

/** A whole number between two bounds, both allowed. */
export const wholeNumber = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.check(
      (cell) => /^\d{1,9}$/.test(cell) && Number(cell) >= least && Number(cell) <= most,
      otherwise(`write a whole number from ${least} to ${most}`),
    ),
    v.transform(Number),
  )

/** A cell that may be empty, which reads as null. */
export const orNothing = <Value>(cell: v.GenericSchema<string, Value>) =>
  v.pipe(
    v.string(),
    v.transform((written) => (written === '' ? null : written)),
    v.nullable(cell),
  )

const isWebAddress = (cell: string) => cell.startsWith('https://') && URL.canParse(cell)

/** The address of the page a figure is printed on. */
export const webAddress = v.pipe(
  v.string(),
  v.check(isWebAddress, otherwise('write a web address that starts with https://, or illustrative')),
)

const leadsNowhere = (cell: string) => isWebAddress(cell) && new URL(cell).hostname.endsWith('.example.invalid')

/** The address of a piece of evidence: on a domain that can never exist, so that the demo links to nobody's files. */
export const evidenceLink = v.pipe(
  v.string(),
  v.check(leadsNowhere, otherwise('write an https address on a host that ends in .example.invalid')),
)
