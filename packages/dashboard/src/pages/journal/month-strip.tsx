import type { Translator } from '../../i18n/translator.ts'
import { Icon } from '../../ui/icon.tsx'
import { periodWord } from '../parts/case-title.ts'
import type { JournalScene } from './journal-scene.ts'
import { daysOf, type MonthDay, monthPlus } from './month.ts'

interface MonthStripProps {
  readonly t: Translator
  readonly scene: JournalScene
  /** The address of this page with other conditions. */
  readonly href: (asked: { readonly month?: string; readonly day?: string }) => string
}

const weekday = (t: Translator, day: string): string =>
  new Intl.DateTimeFormat(t.locale, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

const Cell = ({ t, scene, href, day }: MonthStripProps & { readonly day: MonthDay }) => {
  const entries = scene.entries.filter(({ on }) => on === day.day).length
  const marks = [day.weekend ? 'weekend' : '', day.day === scene.today ? 'today' : '', entries > 0 ? 'filled' : '']
  const face = (
    <>
      <small aria-hidden="true">{weekday(t, day.day)}</small>
      <span aria-hidden="true">{day.number}</span>
      <span class="dots" aria-hidden="true">
        {'•'.repeat(Math.min(entries, 3))}
      </span>
      <span class="sr-only">{t('journal.day', { day: t.longDate(day.day), n: entries })}</span>
    </>
  )
  return (
    <li class={marks.filter((mark) => mark !== '').join(' ') || undefined}>
      {day.future ? (
        <span class="cell future">{face}</span>
      ) : (
        <a
          class="cell"
          href={href({ month: scene.month, day: day.day })}
          {...(day.day === scene.day && { 'aria-current': 'date' as const })}
        >
          {face}
        </a>
      )}
    </li>
  )
}

/** The month as a strip of days: how much was logged on each, today, weekends. A day leads to itself and sets the day of the form. */
export const MonthStrip = (props: MonthStripProps) => {
  const { t, scene, href } = props
  const { month, today } = scene
  const [before, after] = [monthPlus(month, -1), monthPlus(month, 1)]
  return (
    <section class="card month" aria-labelledby="month-title">
      <header>
        <h2 id="month-title">{periodWord(t, month)}</h2>
        <nav class="actions" aria-label={t('journal.months')}>
          <a href={href({ month: before })} rel="prev">
            <Icon name="back" />
            {periodWord(t, before)}
          </a>
          {after <= today.slice(0, 7) ? (
            <a href={href({ month: after })} rel="next">
              {periodWord(t, after)}
              <Icon name="next" />
            </a>
          ) : null}
        </nav>
      </header>
      <ol class="strip">
        {daysOf(month, today).map((day) => (
          <Cell {...props} day={day} />
        ))}
      </ol>
    </section>
  )
}
