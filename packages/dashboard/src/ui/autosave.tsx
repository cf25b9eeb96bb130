import type { Translator } from '../i18n/translator.ts'

/**
 * The attributes of a form that saves itself while the person writes: a second after the last key, one request at a time, each in
 * its turn; none is cut off, so that the server's revision and the form's stay in step, and a button of the form that asks the server
 * waits in the same queue. Handing in waits for a save under way, and no save follows it. The handler answers with an `AutosaveReceipt`.
 * Without scripts the form's own button saves.
 */
export const autosave = (url: string) => ({
  'data-autosave': 'yes',
  'hx-post': url,
  'hx-trigger': 'input delay:1s, change delay:200ms',
  'hx-swap': 'none',
  'hx-sync': 'this:queue all',
})

/** Where a form says whether its text is safe. Put it beside the button; one for each form. */
export const AutosaveStatus = ({ t, id }: { readonly t: Translator; readonly id: string }) => (
  <output
    id={id}
    class="autosave muted"
    data-saving={t('ui.autosave.saving')}
    data-unsaved={t('ui.autosave.unsaved')}
    data-failed={t('ui.autosave.failed')}
  />
)

/** The answer to a save: when, and the receipt that the server kept. It goes to the status of that form and nowhere else. */
export const AutosaveReceipt = ({ id, text }: { readonly id: string; readonly text: string }) => (
  <hx-partial hx-target={`#${id}`} hx-swap="textContent">
    {text}
  </hx-partial>
)
