import type { Translator } from '../../i18n/translator.ts'
import { type Action, Reasons } from '../../ui/action-button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'

interface HandInButtonProps {
  readonly t: Translator
  /** The id of the editor's form: the button belongs to it, so that what is typed is saved with it. */
  readonly form: string
  readonly action: Action | undefined
  /** What the button asks the editor's handler to do; `submit` unless told. */
  readonly what?: string
}

/** The button that saves a draft and hands it in. While a rule says no it is greyed, with the rule's reasons. */
export const HandInButton = ({ t, form, action, what = 'submit' }: HandInButtonProps) => {
  if (action === undefined) return null
  if (action.allowed)
    return (
      <div class="action">
        <button type="submit" form={form} name="do" value={what}>
          {action.label}
        </button>
      </div>
    )
  return (
    <div class="action refused">
      <button type="button" aria-disabled="true" aria-describedby={`${form}-${what}-why`}>
        {action.label}
      </button>
      <div id={`${form}-${what}-why`} class="why">
        <Icon name="info" />
        <Reasons t={t} reasons={action.reasons} />
      </div>
    </div>
  )
}

/** The id of the card that hands a draft in; a save draws it again. */
export const HAND_IN_ID = 'hand-in'

/** The card beside an editor that hands its draft in. */
export const HandIn = (props: HandInButtonProps & { readonly title: string; readonly note: string }) => (
  <Card title={props.title} id={HAND_IN_ID} note={props.note}>
    <HandInButton {...props} />
  </Card>
)

/** Reasons that fall away when the button saves before it hands in. */
const DRAFT_MISSING = 'document.draft.missing'

/** An act as its button in an editor sees it: what the button itself puts right, by saving first, does not hold it back. */
export const savingFirst = (action: Action | undefined, settled: readonly string[] = []): Action | undefined => {
  if (action === undefined) return undefined
  const reasons = action.reasons.filter(({ code }) => code !== DRAFT_MISSING && !settled.includes(code))
  return { ...action, reasons, allowed: reasons.length === 0 }
}
