import { isLocale, type Locale } from '../../i18n/catalog.ts'
import type { Translator } from '../../i18n/translator.ts'
import { decimalOf } from '../work/decimal-input.ts'
import type { Form } from '../work/form.ts'

/** The name under which the address of a trial says in which language its numbers were typed. */
export const TYPED_IN = 'bahasa'

/** That language. Indonesian where the address does not say: it must not mean one number to one reader and another to the next. */
export const typedIn = (form: Form): Locale => {
  const said = form.text(TYPED_IN)
  return isLocale(said) ? said : 'id'
}

/** What was typed in one language as a person of the reader's language types it: `1.234,5` becomes `1,234.5`. No number: as it was typed. */
export const numberFor = (reader: Translator, typed: string, locale: Locale): string => {
  const plain = decimalOf(typed, locale)
  if (reader.locale === locale || !/^-?\d+(\.\d+)?$/.test(plain)) return typed
  const isGrouped = plain !== typed.trim().replace(',', '.')
  if (isGrouped) return reader.decimal(plain)
  return reader.locale === 'id' ? plain.replace('.', ',') : plain
}
