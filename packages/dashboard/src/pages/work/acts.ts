import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { FlashKey } from '../../ui/frame/flash-cookie.ts'
import { seeOther } from '../../ui/frame/page.tsx'
import type { PageEnv } from '../page-env.ts'
import { didKey } from '../words/word.ts'
import { type Form, readForm } from './form.ts'
import { attempt } from './problem.ts'
import type { Rejected } from './rejected.ts'

/** What each button of a page's forms does, by the event it sends. */
export type Acts = { readonly [event: string]: (() => Promise<unknown>) | undefined }

/** How a page answers its forms. */
export interface ActsOptions {
  readonly acts: (form: Form) => Acts
  /** Where it goes when the act is done. */
  readonly path: string
  /** What is said there, by event; what was done unless told. */
  readonly flash?: { readonly [event: string]: FlashKey | undefined }
  /** Draws the page again with what was typed and why it was not accepted. */
  readonly again: (rejected: Rejected) => Promise<Response>
}

/** Does what the pressed button asks for. An event the page does not know is answered with 422. */
export const answerActs = async (c: Context<PageEnv>, { acts, path, flash, again }: ActsOptions): Promise<Response> => {
  const form = await readForm(c)
  const event = form.text('event')
  const act = acts(form)[event]
  if (act === undefined) throw new HTTPException(422)
  const problem = await attempt(c.var.t, act)
  if (problem !== undefined) return again({ input: form, problem })
  return seeOther(c, path, { tone: 'good', key: flash?.[event] ?? didKey(event) })
}
