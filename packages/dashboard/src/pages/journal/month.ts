/** A month, `YYYY-MM`. */
export type Month = string

/** A day of a month, as a strip shows it. */
export interface MonthDay {
  readonly day: string
  /** 1 to 31. */
  readonly number: number
  readonly weekend: boolean
  readonly future: boolean
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** Whether a text names a month. */
export const isMonth = (text: string | undefined): text is Month => text !== undefined && MONTH.test(text)

/** The month a day lies in. */
export const monthOf = (day: string): Month => day.slice(0, 7)

/** The month some months later, or before. */
export const monthPlus = (month: Month, months: number): Month => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** The days of a month, seen from today. */
export const daysOf = (month: Month, today: string): readonly MonthDay[] => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return Array.from({ length }, (_, index) => {
    const date = new Date(Date.UTC(year, number - 1, index + 1))
    const day = date.toISOString().slice(0, 10)
    return { day, number: index + 1, weekend: [0, 6].includes(date.getUTCDay()), future: day > today }
  })
}

/** First and last day of a month. */
export const boundsOf = (month: Month): { readonly from: string; readonly to: string } => {
  const days = daysOf(month, '')
  return { from: `${month}-01`, to: days.at(-1)?.day ?? `${month}-28` }
}
