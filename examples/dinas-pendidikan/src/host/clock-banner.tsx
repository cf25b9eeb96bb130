/** The texts of the clock, in both languages. */
const texts = {
  id: { label: 'Jam peragaan', day: '+1 hari', week: '+1 minggu', month: '+1 bulan', next: 'Ke tenggat berikutnya' },
  en: { label: 'Demo clock', day: '+1 day', week: '+1 week', month: '+1 month', next: 'To the next deadline' },
} as const

/** What the banner shows. */
export interface ClockBannerProps {
  readonly locale: 'id' | 'en'
  readonly now: number
  readonly back: string
}

/** The demo's clock across every page: a visitor moves the year forward. Only this demo has it. */
export const ClockBanner = ({ locale, now, back }: ClockBannerProps) => {
  const t = texts[locale]
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: 'Asia/Jakarta' })
  return (
    <form method="post" action="/jam" class="demo-clock">
      <input type="hidden" name="back" value={back} />
      <span>
        {t.label}: <time datetime={new Date(now).toISOString()}>{format.format(now)} WIB</time>
      </span>
      <fieldset aria-label={t.label}>
        <button type="submit" name="step" value="day">
          {t.day}
        </button>
        <button type="submit" name="step" value="week">
          {t.week}
        </button>
        <button type="submit" name="step" value="month">
          {t.month}
        </button>
        <button type="submit" name="step" value="next">
          {t.next}
        </button>
      </fieldset>
    </form>
  )
}
