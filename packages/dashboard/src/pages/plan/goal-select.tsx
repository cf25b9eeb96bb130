import type { GoalNode, IndicatorView } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { describedBy, FieldFrame } from '../../ui/field-frame.tsx'
import { type GoalChoice, type GoalGroup, goalGroups, goalPath } from './goal-groups.ts'
import { goalKindWord } from './plan-words.ts'

const PATH = 70
const OPTION = 110

const cut = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`)

const titleOf = (t: Translator, { kind, text }: GoalNode): string => `${goalKindWord(t, kind)}: ${text}`

// An option takes text only: the depth is shown by spaces that browsers do not fold.
const optionText = (t: Translator, { goal, depth }: GoalChoice): string =>
  cut(`${'\u2003'.repeat(depth)}${titleOf(t, goal)}`, OPTION)

const groupText = (t: Translator, { head, above }: GoalGroup): string =>
  [...above, head].map((goal) => cut(titleOf(t, goal), PATH)).join(' › ')

interface GoalSelectProps {
  readonly t: Translator
  readonly name: string
  readonly value: string
  readonly goals: readonly GoalNode[]
  readonly error: string | undefined
}

/** The goal a result hangs on, chosen from the strategic plan by vision and mission. A goal no longer in force stays chosen until another is. */
export const GoalSelect = ({ t, name, value, goals, error }: GoalSelectProps) => {
  const field = { name, label: t('plan.result.goal'), error }
  const unknown = value !== '' && !goals.some(({ id }) => id === value)
  return (
    <FieldFrame field={field}>
      <select id={name} name={name} {...describedBy(field)}>
        <option value="">{t('plan.result.goal.none')}</option>
        {unknown ? (
          <option value={value} selected>
            {t('plan.result.goal.gone')}
          </option>
        ) : null}
        {goalGroups(goals).map((group) => (
          <optgroup label={groupText(t, group)}>
            {group.choices.map((choice) => (
              <option value={choice.goal.id} selected={choice.goal.id === value}>
                {optionText(t, choice)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  )
}

/** The year's target, or range of targets, with its unit. */
const figureText = (t: Translator, { target, unitOfMeasure }: IndicatorView): string => {
  if (target === null) return t('plan.goal.noTarget')
  const upper = target.targetUpper === null ? '' : ` – ${t.decimal(target.targetUpper)}`
  return `${t.decimal(target.target)}${upper} ${unitOfMeasure}`
}

const arrows = { higher: '↑', lower: '↓', range: '↔' } as const

const Direction = ({ t, direction }: { readonly t: Translator; readonly direction: IndicatorView['direction'] }) => (
  <>
    <span class="sr-only"> {t(`plan.goal.${direction}`)}</span>
    <span aria-hidden="true" class="muted">
      {' '}
      {arrows[direction]}
    </span>
  </>
)

interface GoalFiguresProps {
  readonly t: Translator
  readonly id: string
  readonly goals: readonly GoalNode[]
  /** The id of the chosen goal; empty for none. */
  readonly chosen: string
}

/** Where the chosen goal hangs in the strategic plan, and its indicators with this year's targets, below the list. */
export const GoalFigures = ({ t, id, goals, chosen }: GoalFiguresProps) => {
  const path = goalPath(goals, chosen)
  const indicators = path.at(-1)?.indicators ?? []
  if (path.length === 0) return <div id={id} class="goal-figures" />
  return (
    <div id={id} class="goal-figures">
      <p>{path.map((goal) => titleOf(t, goal)).join(' › ')}</p>
      {indicators.length === 0 ? null : (
        <dl>
          {indicators.map((indicator) => (
            <div>
              <dt>{indicator.text}</dt>
              <dd>
                {figureText(t, indicator)}
                <Direction t={t} direction={indicator.direction} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
