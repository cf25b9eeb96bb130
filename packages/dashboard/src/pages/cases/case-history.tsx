import type { Transition } from '@siklus/core'
import type { Translator } from '../../i18n/translator.ts'
import { Timeline, type TimelineItem } from '../../ui/timeline.tsx'
import { deadlineWord, eventWord, roleWord, stateWord } from '../words/word.ts'

interface CaseHistoryProps {
  readonly t: Translator
  readonly history: readonly Transition[]
  readonly names: { readonly [person: string]: string }
  /** The label of every state that has one, by its path. */
  readonly labels: { readonly [path: string]: string }
}

const spoken = ['note', 'reason', 'grounds', 'statement', 'text'] as const

const Words = ({ event }: Pick<Transition, 'event'>) => (
  <>
    {spoken.map((field) => {
      const text = event[field]
      return typeof text === 'string' && text !== '' ? <blockquote>{text}</blockquote> : null
    })}
  </>
)

/** A state text in words: of each active path the innermost state that has a name of its own. */
const standingIn = ({ t, labels }: CaseHistoryProps, state: string): string => {
  const named = state.split('|').flatMap((path) => {
    const parts = path.split('.')
    const label = parts.map((_, n) => labels[parts.slice(0, parts.length - n).join('.')]).find(Boolean)
    return label === undefined ? [] : [stateWord(t, label)]
  })
  return [...new Set(named)].join(', ')
}

const Moved = (props: CaseHistoryProps & { readonly step: Transition }) => {
  const { t, step } = props
  const [from, to] = [standingIn(props, step.from), standingIn(props, step.to)]
  return from === to ? null : <p class="muted">{step.from === '' ? to : t('cases.history.move', { from, to })}</p>
}

const titleOf = (t: Translator, { event }: Transition): string =>
  event.type === 'deadline' ? deadlineWord(t, String(event.delay)) : eventWord(t, event.type)

const byOf = ({ t, names }: CaseHistoryProps, { by, role }: Transition): string =>
  by === 'system' ? roleWord(t, 'system') : t('cases.history.by', { name: names[by] ?? by, role: roleWord(t, role) })

const itemOf = (props: CaseHistoryProps, step: Transition): TimelineItem => ({
  at: step.at,
  title: titleOf(props.t, step),
  by: byOf(props, step),
  ...(step.onBehalfOf !== null && { onBehalfOf: props.names[step.onBehalfOf] ?? step.onBehalfOf }),
  tone: step.event.type === 'deadline' ? 'warn' : 'neutral',
  children: (
    <>
      <Moved {...props} step={step} />
      <Words event={step.event} />
      {step.erased.length > 0 ? <p class="muted">{props.t('cases.history.erased')}</p> : null}
    </>
  ),
})

/** What happened to a case, newest first: who, when, in which role, what was said, from where to where. */
export const CaseHistory = (props: CaseHistoryProps) => (
  <Timeline t={props.t} items={props.history.toReversed().map((step) => itemOf(props, step))} />
)
