import type { Context } from 'hono'
import { deleteCookie, getCookie } from 'hono/cookie'
import { serialize } from 'hono/utils/cookie'
import { isMessageKey, type PlainKey } from '../../i18n/messages.ts'

/** How a message is meant. */
export type Tone = 'good' | 'warn' | 'bad' | 'info'

/** The keys a redirect may carry: those of the catalogs that begin with `flash.` and take no arguments. */
export type FlashKey = Extract<PlainKey, `flash.${string}`>

/** One message that outlives one redirect. */
export interface FlashMessage {
  readonly tone: Tone
  readonly key: FlashKey
}

const COOKIE = 'siklus-flash'

const tones: readonly Tone[] = ['good', 'warn', 'bad', 'info']

const isFlashKey = (key: string): key is FlashKey => key.startsWith('flash.') && isMessageKey(key)

/** Leaves a message for the next page. Only its key travels, so nobody can put words into the dashboard's mouth. */
export const leaveFlash = (c: Pick<Context, 'header'>, message: FlashMessage, base: string): void => {
  const options = { path: base || '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 } as const
  c.header('Set-Cookie', serialize(COOKIE, `${message.tone}:${message.key}`, options), { append: true })
}

/** Takes the message left by the page before, if there is one, and forgets it. A cookie that names no message is ignored. */
export const takeFlash = (c: Context, base: string): FlashMessage | undefined => {
  const kept = getCookie(c, COOKIE)
  if (kept === undefined) return undefined
  deleteCookie(c, COOKIE, { path: base || '/' })
  const [first = '', key = ''] = kept.split(':')
  const tone = tones.find((known) => known === first)
  return tone !== undefined && isFlashKey(key) ? { tone, key } : undefined
}
