import { type Anchor, type VerifyFinding, type VerifyReport, verifyText } from '@siklus/core'
import type { Language } from '@siklus/core/policy'
import type { FilesChecked } from './verify-files.ts'

/** How many findings are shown one by one: whoever finds more needs another tool than a screen. */
const MOST_SHOWN = 200

/** Tells findings line by line as they come, and how many more there were. */
export const findingTeller = (language: Language, out: (text: string) => void) => {
  let count = 0
  return {
    tell: (where: string, found: VerifyFinding) => {
      count += 1
      if (count <= MOST_SHOWN) out(`${findingLine(language, where, found)}\n`)
    },
    rest: () => {
      if (count > MOST_SHOWN) out(RESTS[language](count - MOST_SHOWN))
    },
    found: () => count,
  }
}

const RESTS = {
  id: (count: number) => `… dan ${count} temuan lagi\n`,
  en: (count: number) => `… and ${count} findings more\n`,
}

const findingLine = (language: Language, where: string, found: VerifyFinding): string => {
  const about = language === 'id' ? { case: 'kasus', revision: 'revisi' } : { case: 'case', revision: 'revision' }
  const at = [
    where,
    ...(found.case === undefined ? [] : [`${about.case} ${found.case}`]),
    ...(found.revision === 0 ? [] : [`${about.revision} ${found.revision}`]),
  ]
  return `${at.join(', ')}: ${verifyText(found, language)}`
}

/** What the check of files came to, in a line. */
export const offlineSummary = (language: Language, { files, anchors, found }: FilesChecked): string => {
  const which = anchorsText(anchors)
  return language === 'id'
    ? `${files} berkas diperiksa; jangkar yang utuh: ${which || 'tidak ada'}; ${found} temuan\n`
    : `${files} files checked; anchors that hold: ${which || 'none'}; ${found} findings\n`
}

/** That the files say nothing of the tenant that was to be held against them. */
export const noAnchorOf = (language: Language, tenant: string): string =>
  language === 'id'
    ? `berkas tidak memuat jangkar ${tenant}: tidak ada yang dibandingkan\n`
    : `the files hold no anchor of ${tenant}: nothing was compared\n`

/** `kab-andir 1–30, kota-andir 4`. */
const anchorsText = (anchors: readonly Anchor[]): string =>
  [...Map.groupBy(anchors, ({ tenant }) => tenant)]
    .map(([tenant, own]) => `${tenant} ${runsOf(own.map(({ number }) => number))}`)
    .join(', ')

const runsOf = (numbers: readonly number[]): string => {
  const runs: { first: number; last: number }[] = []
  for (const number of new Set(numbers)) {
    const run = runs.at(-1)
    if (run && number === run.last + 1) run.last = number
    else runs.push({ first: number, last: number })
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}

/** What the check of a tenant came to. */
export const liveSummary = (language: Language, tenant: string, report: VerifyReport): string =>
  language === 'id' ? liveIndonesian(tenant, report) : liveEnglish(tenant, report)

const liveIndonesian = (tenant: string, report: VerifyReport): string => {
  const { cases, transitions, anchors, unanchored, retired, found } = report
  if (cases + anchors === 0) return `${tenant}: tidak ada catatan untuk instansi ini\n`
  return `${tenant}: ${cases} kasus, ${transitions} perpindahan, ${anchors} jangkar; ${found} temuan
${unanchored} perpindahan belum dijangkarkan; ${retired} kasus sudah dipensiunkan bersama bulannya
alur tidak diulang di sini, karena alur milik aplikasi (org.verifyAll)\n`
}

const liveEnglish = (tenant: string, report: VerifyReport): string => {
  const { cases, transitions, anchors, unanchored, retired, found } = report
  if (cases + anchors === 0) return `${tenant}: nothing is recorded for this tenant\n`
  return `${tenant}: ${cases} cases, ${transitions} transitions, ${anchors} anchors; ${found} findings
${unanchored} transitions are in no anchor yet; ${retired} cases were retired with their month
workflows are not replayed here, they are the application's (org.verifyAll)\n`
}
