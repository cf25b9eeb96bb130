import type { Words } from '../../policy/words.ts'

/** Kinds of position (jenis jabatan). */
export const positionKinds = ['leadership', 'administrative', 'functional'] as const

/** A kind of position: pimpinan tinggi (JPT), administrasi (JA), fungsional (JF). */
export type PositionKind = (typeof positionKinds)[number]

/** The regulation's words for each kind of position. */
export const positionKindLabels: Readonly<Record<PositionKind, Words>> = {
  leadership: { id: 'Pimpinan tinggi (JPT)', en: 'High leadership (JPT)' },
  administrative: { id: 'Administrasi (JA)', en: 'Administrative (JA)' },
  functional: { id: 'Fungsional (JF)', en: 'Functional (JF)' },
}

/** Kinds of employment. */
export const employments = ['pns', 'pppk'] as const

/** Civil servant with tenure (PNS), or under contract (PPPK). */
export type Employment = (typeof employments)[number]

/** The words for each kind of employment. */
export const employmentLabels: Readonly<Record<Employment, Words>> = {
  pns: { id: 'PNS', en: 'Civil servant (PNS)' },
  pppk: { id: 'PPPK', en: 'Contract employee (PPPK)' },
}
