import { TransitionRefused } from '@siklus/core'
import type { ErrorRequestHandler } from 'express'
import { reasonSentence } from '../mutasi/words.ts'
import { html } from './html.ts'
import { layout } from './layout.ts'

interface Problem {
  readonly status: number
  readonly sentences: readonly string[]
}

const problem = (status: number, ...sentences: readonly string[]): Problem => ({ status, sentences })

/** By tag of the engine's and the application's typed errors, by constraint of its tables. */
const KNOWN: Readonly<Record<string, Problem>> = {
  NotPermitted: problem(403, 'Anda tidak berwenang untuk langkah ini.'),
  RoleMissing: problem(403, 'Halaman ini untuk petugas lain.'),
  CaseNotFound: problem(404, 'Usulan tidak ditemukan.'),
  InvalidEvent: problem(422, 'Isian belum lengkap.'),
  NoSeat: problem(422, 'Pegawai ini tidak menduduki jabatan.'),
  RevisionConflict: problem(409, 'Usulan sudah berubah sejak halaman ini dibuka. Muat ulang, lalu putuskan lagi.'),
  RecordConflict: problem(409, 'Nomor SK ini sudah dipakai.'),
  TransferOutdated: problem(409, 'Pegawai sudah berpindah sejak diusulkan.'),
  CaseBusy: problem(503, 'Usulan sedang diproses orang lain. Coba lagi.'),
  StorageUnavailable: problem(503, 'Basis data tidak menjawab. Coba lagi.'),
  ValiError: problem(422, 'Isian belum lengkap.'),
  jabatan_selesai_setelah_mulai: problem(409, 'TMT mendahului jabatan yang sekarang.'),
}

const problemOf = (error: unknown): Problem | undefined => {
  if (error instanceof TransitionRefused) return problem(422, ...error.reasons.map(reasonSentence))
  if (!(error instanceof Error)) return undefined
  const names = [('_tag' in error && error._tag) || error.name, 'constraint' in error && error.constraint]
  return names.map((name) => KNOWN[String(name)]).find((known) => known !== undefined)
}

/** Every error as a page: what people can mend is told, what they cannot is logged and told as a fault. */
export const problemPage: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (res.headersSent) return next(error)
  const known = problemOf(error)
  if (!known) console.error(error)
  const { status, sentences } = known ?? problem(500, 'Terjadi kesalahan. Data Anda tidak berubah.')
  const body = html`<section class="problem" role="alert">${sentences.map((one) => html`<p>${one}</p>`)}</section>`
  res.status(status).send(layout('Tidak dapat dilakukan', body, res.locals.account))
}
