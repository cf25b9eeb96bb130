import { calendarDays } from '../../i18n/moment.ts'
import type { Translator } from '../../i18n/translator.ts'
import { Card } from '../../ui/card.tsx'
import { DayCounter } from '../evaluation/day-counter.tsx'
import type { EvaluationScene } from '../evaluation/evaluation-scene.ts'
import { timerOf } from '../evaluation/objection-days.ts'
import { numberIn } from '../work/context.ts'

interface CounterProps {
  readonly t: Translator
  readonly scene: EvaluationScene
}

/** Days until the decision is due, negative once it is late: by the deadline of the case, which stands still on hold. */
const leftDays = ({ timers, view, now }: EvaluationScene, days: number, zone: string): number => {
  const timer = timerOf(timers, 'objectionDecisionDue')
  if (timer !== undefined) return calendarDays(timer.pausedAt ?? now, timer.due, zone)
  return days - calendarDays(view.objection?.filedAt ?? now, now, zone)
}

/** On which day of the time to decide an objection stands, who decides, and up to when. Nothing once it is decided. */
export const DecisionCounter = ({ t, scene }: CounterProps) => {
  const { view, timers } = scene
  const days = numberIn(view.case, 'objectionDecisionDays')
  if (view.objection === null || view.objection.decision !== null || days === undefined) return null
  const left = leftDays(scene, days, t.timeZone)
  const day = days - left
  const timer = timerOf(timers, 'objectionDecisionDue')
  return (
    <Card title={t('objection.decide')} id="decision-due">
      <DayCounter
        label={t('objection.decide.day', { day, days })}
        day={day}
        days={days}
        left={left < 0 ? t('objection.decide.over', { n: -left }) : t('objection.decide.left', { n: left })}
      >
        <p class="muted">
          {view.superior === null
            ? t('objection.decide.nobody')
            : t('objection.decide.who', { name: view.superior.name })}
          {timer === undefined ? null : <> · {t('objection.decide.until', { at: t.dateTime(timer.due) })}</>}
        </p>
        {timer?.pausedAt ? <p>{t('objection.decide.held')}</p> : null}
      </DayCounter>
    </Card>
  )
}
