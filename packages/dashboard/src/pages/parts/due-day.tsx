import { calendarDays } from '../../i18n/moment.ts'
import type { Translator } from '../../i18n/translator.ts'

/** A day on which something is due, seen from today; both `YYYY-MM-DD`. */
export interface DueDayProps {
  readonly t: Translator
  readonly dueOn: string | null
  readonly today: string
}

/** The day and how far it is: `17 Agu 2026 (dalam 3 hari)`. A dash when nothing is due. */
export const DueDay = ({ t, dueOn, today }: DueDayProps) =>
  dueOn === null ? (
    <span class="muted">–</span>
  ) : (
    <span>
      <time datetime={dueOn}>{t.date(dueOn)}</time> <small>{t.inDays(calendarDays(today, dueOn, t.timeZone))}</small>
    </span>
  )
