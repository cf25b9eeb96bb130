import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl'
import { TypedError } from '@siklus/core'
import type { Locale, Words } from './catalog.ts'
import { type MessageArgs, type MessageKey, messages, type PlainKey } from './messages.ts'
import { calendarDay, type Moment, momentText } from './moment.ts'

/** A message, date or number could not be shown: its arguments do not fit. Fix the call or the catalog entry named here. */
class MessageBroken extends TypedError {
  readonly _tag = 'MessageBroken'
  readonly code = 'MESSAGE_BROKEN'
  readonly locale: Locale
  constructor(locale: Locale, cause: Error) {
    super(`A message of the '${locale}' catalog cannot be shown: ${cause.message.split('\n')[0]}`, { cause })
    this.locale = locale
  }
}

/** Speaks one language in one time zone. Call it with a key, or use it to write dates and numbers. It never reads a clock. */
export interface Translator {
  <Key extends MessageKey>(key: Key, ...args: MessageArgs<Key>): string
  /** The same for keys without arguments. It stands last so that the compiler speaks of the key when a key does not exist. */
  (key: PlainKey): string
  readonly locale: Locale
  /** The zone in which instants are shown, such as `Asia/Jakarta`. */
  readonly timeZone: string
  /** The side of a bilingual text that belongs to this language. */
  words(text: Words): string
  /** `17 Agu 2026`. */
  date(moment: Moment): string
  /** `Senin, 17 Agustus 2026`. */
  longDate(moment: Moment): string
  /** `17 Agu 2026, 10.05 WIB`. Meant for instants; a bare day has no time to show. */
  dateTime(moment: Moment): string
  /** `10.05`. */
  time(moment: Moment): string
  /** `1.234,5`; at most `digits` decimals, 2 unless told. */
  number(value: number, digits?: number): string
  /** A decimal kept as text, every digit as it stands: `'87.40'` becomes `87,40`. Text that is no decimal comes back unchanged. */
  decimal(text: string): string
  /** A share between 0 and 1 as `87,7%`. */
  percent(share: number): string
  /** Days from today: `kemarin`, `hari ini`, `dalam 3 hari`. */
  inDays(days: number): string
}

const cache = createIntlCache()

const intlFor = (locale: Locale, timeZone: string): IntlShape<string> =>
  createIntl(
    {
      locale,
      messages: messages[locale],
      timeZone,
      onError: (cause) => {
        throw new MessageBroken(locale, cause)
      },
    },
    cache,
  )

const build = (locale: Locale, timeZone: string): Translator => {
  const intl = intlFor(locale, timeZone)
  const day = (moment: Moment, options: Intl.DateTimeFormatOptions): string => {
    const text = momentText(moment)
    return intl.formatDate(text, calendarDay(text) ? { ...options, timeZone: 'UTC' } : options)
  }
  const translate = <Key extends MessageKey>(key: Key, ...[values]: MessageArgs<Key>): string =>
    String(intl.formatMessage({ id: key }, values))
  return Object.assign(translate, {
    locale,
    timeZone,
    words: (text: Words) => text[locale],
    date: (moment: Moment) => day(moment, { dateStyle: 'medium' }),
    longDate: (moment: Moment) => day(moment, { dateStyle: 'full' }),
    dateTime: (moment: Moment) => `${day(moment, { dateStyle: 'medium' })}, ${day(moment, zoned)}`,
    time: (moment: Moment) => day(moment, { hour: '2-digit', minute: '2-digit' }),
    number: (value: number, digits = 2) => intl.formatNumber(value, { maximumFractionDigits: digits }),
    decimal: (text: string) => exactDecimal(locale, text),
    percent: (share: number) => intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 1 }),
    inDays: (days: number) => intl.formatRelativeTime(days, 'day', { numeric: 'auto' }),
  })
}

const zoned: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }

const isDecimalText = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text)

/** Intl takes decimal text as it is, so a score of 30 digits is shown without passing through a float. */
const exactDecimal = (locale: Locale, text: string): string => {
  if (!isDecimalText(text)) return text
  const digits = text.split('.')[1]?.length ?? 0
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(text)
}

const made = new Map<string, Translator>()

/** The translator for a language and a time zone; made once for each pair. Throws `RangeError` for a zone that does not exist. */
export const translatorFor = (locale: Locale, timeZone: string): Translator => {
  const key = `${locale} ${timeZone}`
  const known = made.get(key)
  if (known) return known
  new Intl.DateTimeFormat(locale, { timeZone })
  const translator = build(locale, timeZone)
  made.set(key, translator)
  return translator
}
