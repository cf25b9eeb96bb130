import type { Translator } from '../../i18n/translator.ts'
import type { Action } from '../../ui/action-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { HandInButton } from '../work/hand-in.tsx'
import type { PlanForm } from './plan-form.ts'
import { planGaps } from './plan-gaps.ts'
import { gapText } from './plan-words.ts'

interface PlanReadyProps {
  readonly t: Translator
  readonly form: PlanForm
  /** Handing the plan in: by the owner, or in the dialogue by the assessor. */
  readonly acts: readonly { readonly do: 'submit' | 'propose'; readonly action: Action | undefined }[]
}

const SHOWN = 8

const Gaps = ({ t, form }: Pick<PlanReadyProps, 't' | 'form'>) => {
  const gaps = planGaps(form)
  if (gaps.length === 0)
    return (
      <p class="ready tone-good">
        <Icon name="good" /> {t('plan.ready.full')}
      </p>
    )
  return (
    <>
      <p>{t('plan.ready.gaps', { n: gaps.length })}</p>
      <ul class="gaps">
        {gaps.slice(0, SHOWN).map((gap) => (
          <li>
            <a href={`#${gap.field}`}>{gapText(t, gap)}</a>
          </li>
        ))}
        {gaps.length > SHOWN ? <li class="muted">{t('plan.ready.more', { n: gaps.length - SHOWN })}</li> : null}
      </ul>
    </>
  )
}

/**
 * What is missing and the button that hands the plan in. The button belongs to the editor's form, so that what is typed is saved with it;
 * see `HandInButton`.
 */
export const PlanReady = ({ t, form, acts }: PlanReadyProps) => (
  <div id="plan-ready" class="stack">
    <Gaps t={t} form={form} />
    {acts.map(({ do: what, action }) => (
      <HandInButton t={t} form="plan-form" action={action} what={what} />
    ))}
  </div>
)
