/** What the trail shows, as its address says it. */
export interface AuditQuery {
  readonly workflow?: string
  readonly period?: string
  /** The last case of the page before. */
  readonly after?: string
  readonly verify: 'asked' | 'not-asked'
}

type Query = { readonly [name: string]: string | undefined }

/** Reads the address; empty answers of the filter are left out. */
export const auditQuery = ({ jenis, periode, setelah, verifikasi }: Query): AuditQuery => ({
  ...(jenis && { workflow: jenis }),
  ...(periode && { period: periode }),
  ...(setelah && { after: setelah }),
  verify: verifikasi === '1' ? 'asked' : 'not-asked',
})

/** The path of a page of the trail. */
export const auditPath = ({ workflow, period, after, verify }: AuditQuery): string => {
  const query = new URLSearchParams()
  if (workflow !== undefined) query.set('jenis', workflow)
  if (period !== undefined) query.set('periode', period)
  if (after !== undefined) query.set('setelah', after)
  if (verify === 'asked') query.set('verifikasi', '1')
  const text = query.toString()
  return text === '' ? '/jejak' : `/jejak?${text}`
}
