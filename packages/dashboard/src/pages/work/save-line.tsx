import type { Translator } from '../../i18n/translator.ts'

interface SaveLineProps {
  readonly t: Translator
  /** The id of the words that say whether the text is safe. */
  readonly id: string
  readonly savedAt: string | null
  /** What was typed last was refused: the time of an older save would deceive. */
  readonly unsaved?: true | undefined
  /** The word on the button; `work.save` unless told. */
  readonly label?: string
}

/** When a draft was saved, as words. */
export const savedText = (t: Translator, savedAt: string | null): string =>
  savedAt === null ? t('work.saved.never') : t('work.savedAt', { at: t.dateTime(savedAt) })

/** The foot of a form that saves itself: the button for those without scripts, and when it was saved last. It stays in sight. */
export const SaveLine = ({ t, id, savedAt, unsaved, label }: SaveLineProps) => (
  <div class="actions save-line">
    <button type="submit" name="do" value="save" class="secondary outline">
      {label ?? t('work.save')}
    </button>
    <output
      id={id}
      class="autosave muted"
      data-saving={t('ui.autosave.saving')}
      data-unsaved={t('ui.autosave.unsaved')}
      data-failed={t('ui.autosave.failed')}
    >
      {unsaved ? t('work.unsaved') : savedText(t, savedAt)}
    </output>
  </div>
)

/**
 * What Enter presses in a form with several buttons: it comes first, so that no other button is ever pressed by it. Nobody sees it; the
 * visible one is in `SaveLine`.
 */
export const EnterSaves = () => <button type="submit" name="do" value="save" hidden />
