import { isJsonObject, type Json } from '../case/json.ts'
import { isExact } from './decimal.ts'

const kindsOfData = ['scale', 'matrix', 'distribution', 'rounding']

/**
 * How a value is not of the shape of another, or nothing: another kind, other keys, text for a number. What a rule reads as a scale, a
 * rounding or a pair of weights must stay one, whoever sets it; scales and distributions may be cut otherwise.
 */
export const unlike = (given: Json | undefined, model: Json | undefined, at = 'it'): string | undefined => {
  if (Array.isArray(model)) return unlikeList(given, model, at)
  if (isJsonObject(model)) return unlikeObject(given, model, at)
  // where the law sets nothing, an agency may set anything
  if (model === null) return undefined
  if (typeof given !== typeof model || given === null)
    return `${at} is ${told(given)}, where the law has ${told(model)}`
  const isNumber = typeof model === 'string' && isExact(model)
  return isNumber && !isExact(String(given)) ? `${at} is '${String(given)}', where the law has a number` : undefined
}

const unlikeList = (given: Json | undefined, [model]: readonly Json[], at: string): string | undefined => {
  if (!Array.isArray(given)) return `${at} is ${told(given)}, where the law has a list`
  const items: readonly Json[] = given
  return model === undefined
    ? undefined
    : items.map((item, index) => unlike(item, model, `${at}.${index}`)).find((problem) => problem !== undefined)
}

const unlikeObject = (
  given: Json | undefined,
  model: { readonly [name: string]: Json | undefined },
  at: string,
): string | undefined => {
  if (!isJsonObject(given)) return `${at} is ${told(given)}, where the law has ${told(model)}`
  if (kindsOfData.includes(String(model.kind)))
    return given.kind === model.kind ? undefined : `${at} is ${told(given)}, where the law has ${told(model)}`
  const [missing] = Object.keys(model).filter((name) => given[name] === undefined)
  if (missing !== undefined) return `${at} lacks '${missing}'`
  const [stranger] = Object.keys(given).filter((name) => model[name] === undefined)
  if (stranger !== undefined) return `${at} has '${stranger}', which the law does not know`
  return Object.keys(model)
    .map((name) => unlike(given[name], model[name], `${at}.${name}`))
    .find((problem) => problem !== undefined)
}

const told = (value: Json | undefined): string => {
  if (isJsonObject(value)) return kindsOfData.includes(String(value.kind)) ? `a ${String(value.kind)}` : 'an object'
  return Array.isArray(value) ? 'a list' : value === null ? 'nothing' : `a ${typeof value}`
}
