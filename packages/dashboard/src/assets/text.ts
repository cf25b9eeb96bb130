/**
 * Marks a text as CSS or JavaScript for editors; it stays as written. Own files live in modules, not beside them, so that `tsc` alone
 * carries them into a build.
 */
const asWritten = (parts: TemplateStringsArray, ...values: readonly string[]): string => String.raw(parts, ...values)

/** A style sheet, or a part of one. */
export const css = asWritten

/** A browser script. */
export const js = asWritten
