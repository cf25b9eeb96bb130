import type { Case } from '@siklus/core'

const folders: { readonly [workflow: string]: string } = {
  cycle: '/siklus',
  plan: '/kerja/rencana',
  report: '/kerja/laporan',
  evaluation: '/evaluasi',
}

/** The path of the page where a case is worked on; undefined for workflows that have none but the page every case has. */
export const workPath = ({ workflow, id }: Pick<Case, 'workflow' | 'id'>): string | undefined => {
  const folder = folders[workflow]
  return folder === undefined ? undefined : `${folder}/${id}`
}

/** The page of a case's kind, or the page every case has. */
export const casePath = (item: Pick<Case, 'workflow' | 'id'>): string => workPath(item) ?? `/kasus/${item.id}`
