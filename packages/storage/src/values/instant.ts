/** An instant in the form every adapter gives it, ISO 8601 in UTC with milliseconds. Throws a RangeError when the text is none. */
export const isoInstant = (text: string): string => new Date(text).toISOString()
