import type { JsonObject } from './json.ts'
import { VERIFY_WORDS, type VerifyCode } from './verify-words.ts'

/** A difference between what was recorded and what can be recomputed. */
export interface VerifyFinding {
  /** What kind of difference it is; the same words stand for it in every language. */
  readonly code: VerifyCode
  /** The case it is about; missing where it is about an anchor as a whole. */
  readonly case?: string
  /** The revision it is about; 0 when it is about the case or the anchor as a whole. */
  readonly revision: number
  /** The number of the anchor that shows it. */
  readonly anchor?: number
  /** What is wrong, in English; `verifyText` says it in Indonesian as well. */
  readonly problem: string
  /** The values in the words. */
  readonly params: JsonObject
}

/** Where a difference was found. */
export type FoundAt = Pick<VerifyFinding, 'case' | 'anchor'> & { readonly revision?: number }

/** Makes a finding. */
export const finding = (code: VerifyCode, { revision = 0, ...at }: FoundAt, params: JsonObject = {}): VerifyFinding => {
  const all = { ...(at.anchor !== undefined && { anchor: at.anchor }), ...params }
  return { code, ...at, revision, problem: filled(VERIFY_WORDS[code].en, all), params: all }
}

/** What a finding says, in Indonesian (`id`) or English (`en`). */
export const verifyText = ({ code, params }: VerifyFinding, language: 'id' | 'en'): string =>
  filled(VERIFY_WORDS[code][language], params)

const filled = (words: string, params: JsonObject): string =>
  words.replaceAll(/\{(\w+)\}/g, (slot, name: string) => (params[name] === undefined ? slot : String(params[name])))
