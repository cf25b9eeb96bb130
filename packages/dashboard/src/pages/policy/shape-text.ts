import type { FactShape } from '@siklus/core/policy'
import type { Translator } from '../../i18n/translator.ts'
import { wholeText } from '../../ui/whole-text.ts'

/** What a fact may be, in words: `bilangan 0 sampai 120, paling banyak 2 desimal`. */
export const shapeText = (t: Translator, shape: FactShape, name: (code: string) => string): string => {
  switch (shape.kind) {
    case 'code':
      return shape.codes.map((code) => (shape.labels?.[code] ? t.words(shape.labels[code]) : name(code))).join(', ')
    case 'yes-no':
      return t('policy.shape.yesNo')
    case 'day':
      return t('policy.shape.day')
    case 'whole':
      return t('policy.shape.whole', { min: wholeText(t, shape.min), max: wholeText(t, shape.max) })
    case 'exact':
      return t('policy.shape.exact', { min: t.decimal(shape.min), max: t.decimal(shape.max), n: shape.places })
    case 'list':
      return t('policy.shape.list', { min: shape.min, max: shape.max })
    case 'group':
      return Object.values(shape.fields)
        .map((field) => (field.called ? t.words(field.called) : field.allowed))
        .join(', ')
  }
}
