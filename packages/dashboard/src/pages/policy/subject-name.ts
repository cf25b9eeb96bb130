import type { Pack } from '@siklus/core/policy'
import type { Translator } from '../../i18n/translator.ts'
import { paramName, ruleOf } from './packs.ts'

/** What `RuleNotInForce` is about, as people call it: the pack, or a number of one of its rules. The kernel names both by their codes. */
export const subjectName = (t: Translator, pack: Pack, subject: string): string => {
  const [, param, of] = /^'(.+)' of rule '(.+)'$/.exec(subject) ?? []
  const rule = of === undefined ? undefined : ruleOf(pack, of)
  if (param !== undefined && rule !== undefined)
    return t('policy.fault.paramOf', { param: paramName(t, rule, param), rule: t.words(rule.title) })
  return subject === `Pack '${pack.id}'` ? t.words(pack.title) : t('policy.fault.someNumber')
}

/** What people call a scale: the name of the parameter that it is the value of. */
export const scaleName = (t: Translator, pack: Pack, scale: string): string => {
  for (const rule of pack.rules)
    for (const [name, param] of Object.entries(rule.params))
      if (param.entries.some(({ value }) => isScale(value, scale))) return paramName(t, rule, name)
  return scale
}

const isScale = (value: unknown, id: string): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  value.kind === 'scale' &&
  'id' in value &&
  value.id === id
