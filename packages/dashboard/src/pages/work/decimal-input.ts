import type { Locale } from '../../i18n/catalog.ts'

const marks = { id: { group: '.', point: ',' }, en: { group: ',', point: '.' } } as const

const escaped = { '.': '\\.', ',': ',' } as const

const grouped = (locale: Locale): RegExp => {
  const { group, point } = marks[locale]
  return new RegExp(`^-?[1-9]\\d{0,2}(${escaped[group]}\\d{3})+(${escaped[point]}\\d+)?$`)
}

/**
 * A decimal as a person of this language types it, as plain text: in Indonesian `1.234,5` is `1234.5`. Either mark is taken for the
 * decimal point where it cannot be a thousands mark: `87.5` is `87.5` in both languages. What is no decimal comes back as typed, for
 * the service to refuse.
 */
export const decimalOf = (typed: string, locale: Locale): string => {
  const text = typed.replace(/\s/g, '')
  const { group, point } = marks[locale]
  if (grouped(locale).test(text)) return text.replaceAll(group, '').replace(point, '.')
  return /^-?\d+([.,]\d+)?$/.test(text) ? text.replace(',', '.') : typed.trim()
}
