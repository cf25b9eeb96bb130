import type { Words } from '../words.ts'

/** A language that every text of a pack is written in. */
export type Language = keyof Words

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' }

/** A day as people write it, `3 Februari 2022`; the day must be an ISO day. */
export const dayText = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  )

/** A number, given as text, with the decimal mark of the language: `97,5`. Every digit stays, for the law means each. */
export const numberText = (language: Language, number: string | number): string =>
  language === 'id' ? String(number).replace('.', ',') : String(number)
