import type { Words } from '../words.ts'

/** A language that every text of a pack is written in. */
export type Language = keyof Words

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' }

/** A day as people write it, `3 Februari 2022`; the day must be an ISO day. */
export const dayText = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  )

const marks: Readonly<Record<Language, { readonly thousand: string; readonly fraction: string }>> = {
  id: { thousand: '.', fraction: ',' },
  en: { thousand: ',', fraction: '.' },
}

/**
 * A number, given as text, with the marks of the language: `5.000.000` and `97,50`. Every digit stays, for the law means each. Four digits
 * stand unmarked, so that a year reads as one.
 */
export const numberText = (language: Language, number: string | number): string => {
  const { thousand, fraction } = marks[language]
  const [whole = '', ...parts] = String(number).split('.')
  const marked = /\d{5}/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, thousand) : whole
  return [marked, ...parts].join(fraction)
}
