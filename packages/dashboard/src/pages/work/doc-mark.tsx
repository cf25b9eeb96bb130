import { randomUUID } from 'node:crypto'
import { type DocumentMark, NotEditable, StaleDraft } from '@siklus/core/performance'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { serialize } from 'hono/utils/cookie'
import type { PageEnv } from '../page-env.ts'
import type { Form } from './form.ts'

/** The place of the hidden edit number, which every save moves on. */
const EDIT_ID = 'seen-edit'
const COOKIE = 'siklus-draft'
const A_DAY = 86_400

const Edit = ({ edit }: { readonly edit: number }) => (
  <input type="hidden" id={EDIT_ID} name="seen.edit" value={String(edit)} />
)

/** Where a draft was seen, as hidden fields of its form; with a token that tells this tab from another one of the same person. */
export const MarkFields = ({ mark, tab }: { readonly mark: DocumentMark; readonly tab?: string | undefined }) => (
  <>
    <input type="hidden" name="seen.revision" value={String(mark.revision)} />
    <Edit edit={mark.edit} />
    <input type="hidden" name="tab" value={tab || randomUUID().slice(0, 13)} />
  </>
)

/** In the answer to a save: moves the form's edit number on. */
export const MarkMoved = ({ mark }: { readonly mark: DocumentMark }) => (
  <hx-partial hx-target={`#${EDIT_ID}`} hx-swap="outerHTML">
    <Edit edit={mark.edit} />
  </hx-partial>
)

const inForm = (form: Form): DocumentMark => ({
  revision: Number(form.text('seen.revision')) || 0,
  edit: Number(form.text('seen.edit')) || 0,
})

const savedBy = (c: Context, tab: string): DocumentMark | undefined => {
  const [owner = '', revision = '', edit = ''] = (getCookie(c, COOKIE) ?? '').split('.')
  return tab !== '' && owner === tab ? { revision: Number(revision) || 0, edit: Number(edit) || 0 } : undefined
}

/**
 * Where the sender saw the draft. htmx reads a form when the key is pressed and may have to wait for the save before it: its edit number
 * is then one too old, although the same tab made that save. The cookie, which travels when the request leaves, knows better; it counts
 * for the tab that it was given to and for no other.
 */
export const markOf = (c: Context<PageEnv>, form: Form): DocumentMark => {
  const sent = inForm(form)
  const saved = savedBy(c, form.text('tab'))
  return saved !== undefined && saved.revision === sent.revision && saved.edit > sent.edit ? saved : sent
}

/** Remembers for the tab of this form where its save has brought the draft. The cookie is for `path` and what is below it only. */
export const keepMark = (
  c: Context<PageEnv>,
  form: Form,
  { mark, path }: { readonly mark: DocumentMark; readonly path: string },
): void => {
  const value = `${form.text('tab')}.${mark.revision}.${mark.edit}`
  const options = { path: c.var.url(path), httpOnly: true, sameSite: 'Strict', maxAge: A_DAY } as const
  c.header('Set-Cookie', serialize(COOKIE, value, options), { append: true })
}

/** Whether a save failed because the draft had moved on: saved by somebody else, or handed in. */
export const isConflict = (error: unknown): boolean => error instanceof StaleDraft || error instanceof NotEditable
