import type { Timer } from '@siklus/core'
import type { Child } from 'hono/jsx'
import type { Translator } from '../../i18n/translator.ts'
import { citeText } from '../../ui/citation.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { lawName } from '../words/law-name.ts'
import type { ObjectionDays } from './objection-days.ts'

interface CounterProps {
  /** What the bar says to those who do not see it, and beside it. */
  readonly label: string
  readonly day: number
  readonly days: number
  /** What is left, or that nothing is. */
  readonly left: string
  readonly children?: Child
}

/** A day out of so many: a bar, the words, and what is left, which turns into a warning near the end. */
export const DayCounter = ({ label, day, days, left, children }: CounterProps) => {
  const leftDays = days - day
  const tone = leftDays < 0 ? 'bad' : leftDays <= 3 ? 'warn' : 'info'
  return (
    <div class="stack day-counter">
      <p>
        <strong>{label}</strong>{' '}
        <StatusBadge tone={tone} icon="clock">
          {left}
        </StatusBadge>
      </p>
      <progress max={days} value={Math.min(day, days)} aria-label={label} />
      {children}
    </div>
  )
}

interface WindowProps {
  readonly t: Translator
  readonly window: ObjectionDays
  /** The armed deadline of the window. */
  readonly timer: Timer | undefined
}

const leftText = (t: Translator, { day, days }: ObjectionDays): string =>
  day > days ? t('evaluation.window.over') : t('evaluation.window.left', { n: days - day })

/** How much of the time to object is left, up to which instant, and by which article. */
export const WindowCounter = ({ t, window, timer }: WindowProps) => {
  const { day, days, deemed, receivedOn, finding } = window
  const received = { day: t.date(receivedOn) }
  return (
    <DayCounter label={t('evaluation.window.day', { day, days })} day={day} days={days} left={leftText(t, window)}>
      <p class="muted">
        {deemed ? t('evaluation.window.deemed', received) : t('evaluation.window.received', received)}
        {timer === undefined ? null : <> · {t('evaluation.window.until', { at: t.dateTime(timer.due) })}</>}
      </p>
      {timer?.pausedAt ? <p>{t('evaluation.window.held')}</p> : null}
      <p class="cites">
        <span class="sr-only">{t('ui.basis')} </span>
        {finding.cites.map((cite) => (
          <cite title={cite.note}>{citeText(t, cite, lawName)}</cite>
        ))}
      </p>
    </DayCounter>
  )
}
