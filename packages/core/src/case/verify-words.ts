/** What verification can find, in words. A code is never renamed: hosts and reports keep them. */
export const VERIFY_WORDS = {
  'record.unreadable': {
    id: 'catatan tidak dapat dibaca: {why}',
    en: 'the record cannot be read: {why}',
  },
  'chain.none': { id: 'kasus tidak mempunyai riwayat', en: 'the case has no transitions' },
  'chain.alone': {
    id: 'ada jejak kasus ini, tetapi kasusnya tidak ada',
    en: 'there are traces of this case, but no case',
  },
  'chain.revision': {
    id: 'entri di tempat ini bernomor revisi {found}',
    en: 'the entry here has revision {found}',
  },
  'chain.hash': {
    id: 'hash tidak cocok dengan entri ini dan entri sebelumnya',
    en: 'the hash does not fit the entry and the one before',
  },
  'replay.state': {
    id: 'peristiwa ini bila diulang menuju keadaan lain',
    en: 'the event replays to another state',
  },
  'replay.failed': { id: 'peristiwa ini tidak dapat diulang: {why}', en: 'the event cannot be replayed: {why}' },
  'replay.role': {
    id: "peran '{role}' tidak boleh melakukan peristiwa ini",
    en: "the role '{role}' may not take this step",
  },
  'replay.version': {
    id: 'versi alur berubah tanpa migrasi',
    en: 'the version of the workflow changed without a migration',
  },
  'personal.value': {
    id: "nilai pribadi '{field}' bukan yang dicatat waktu itu",
    en: "the personal value '{field}' is not the one that was recorded",
  },
  'row.state': { id: 'kasus berbeda dari perpindahan terakhirnya', en: 'the case differs from its last transition' },
  'row.head': {
    id: 'revisi atau hash kasus bukan milik perpindahan terakhirnya',
    en: 'revision or hash of the case are not those of its last transition',
  },
  'row.tags': { id: 'tanda kasus tidak sesuai dengan keadaannya', en: 'the tags of the case do not fit its state' },
  'row.times': {
    id: 'waktu buka atau waktu ubah kasus berbeda dari riwayatnya',
    en: 'the case was opened or changed at other instants than its history says',
  },
  'row.opening': {
    id: 'pihak, unit, periode, atau induk berbeda dari saat dibuka',
    en: 'parties, unit, period or parent differ from the opening',
  },
  'timer.missing': {
    id: "tenggat '{delay}' pada {state} tidak terpasang",
    en: "the deadline '{delay}' of {state} is not armed",
  },
  'timer.extra': {
    id: "tenggat '{delay}' pada {state} terpasang, padahal riwayat tidak memasangnya",
    en: "the deadline '{delay}' of {state} is armed, but the history does not arm it",
  },
  'timer.due': {
    id: "tenggat '{delay}' pada {state} jatuh pada {due}, padahal menurut riwayat {expected}",
    en: "the deadline '{delay}' of {state} falls at {due}, but by the history at {expected}",
  },
  'timer.paused': {
    id: "tenggat '{delay}' pada {state} berhenti atau berjalan tidak sesuai riwayat",
    en: "the deadline '{delay}' of {state} stands still or runs against the history",
  },
  'anchored.case': {
    id: 'jangkar {anchor} memuat kasus ini, tetapi kasusnya sudah tidak ada',
    en: 'anchor {anchor} holds this case, but the case is gone',
  },
  'anchored.missing': {
    id: 'jangkar {anchor} memuat perpindahan ini, tetapi perpindahannya sudah tidak ada',
    en: 'anchor {anchor} holds this transition, but it is gone',
  },
  'anchored.hash': {
    id: 'perpindahan ini bukan yang dimuat jangkar {anchor}',
    en: 'this transition is not the one that anchor {anchor} holds',
  },
  'anchored.order': {
    id: 'jangkar {anchor} tidak melanjutkan kasus ini dari tempat jangkar sebelumnya berhenti',
    en: 'anchor {anchor} does not go on with this case where the anchor before it stopped',
  },
  'anchor.hash': {
    id: 'jangkar {anchor} tidak cocok dengan hash-nya',
    en: 'anchor {anchor} does not fit its own hash',
  },
  'anchor.previous': {
    id: 'jangkar {anchor} tidak menyebut hash jangkar sebelumnya',
    en: 'anchor {anchor} does not name the hash of the anchor before it',
  },
  'anchor.number': { id: 'jangkar {anchor} tidak ada', en: 'anchor {anchor} is missing' },
  'anchor.day': {
    id: 'hari jangkar {anchor} tidak sesudah hari jangkar sebelumnya',
    en: 'the day of anchor {anchor} is not after that of the anchor before it',
  },
  'anchor.root': {
    id: 'akar Merkle jangkar {anchor} tidak cocok dengan isinya',
    en: 'the Merkle root of anchor {anchor} does not fit what it holds',
  },
  'anchor.count': {
    id: 'jangkar {anchor} menyebut {expected} kasus dan perpindahan, tetapi memuat {found}',
    en: 'anchor {anchor} counts {expected} cases and transitions, but holds {found}',
  },
  'anchor.exported': {
    id: 'jangkar {anchor} berbeda dari yang sudah diekspor',
    en: 'anchor {anchor} differs from the one that was exported',
  },
  'file.form': {
    id: 'baris {line} bukan bentuk berkas jangkar',
    en: 'line {line} does not have the form of an anchor file',
  },
  'file.signature': { id: 'tanda tangan tidak cocok', en: 'the signature does not fit' },
  'file.key': {
    id: 'ditandatangani dengan kunci yang tidak dipercaya: {key}',
    en: 'signed with a key that is not trusted: {key}',
  },
  'file.cut': { id: 'berkas terpotong sesudah baris {line}', en: 'the file is cut off after line {line}' },
  'file.order': {
    id: 'baris {line} tidak urut menurut kasus',
    en: 'line {line} is not in the order of the cases',
  },
  'entry.hash': {
    id: 'hash dalam jangkar {anchor} tidak cocok dengan entri ini',
    en: 'the hash in anchor {anchor} does not fit this entry',
  },
  'entry.missing': { id: 'entri ini tidak ada dalam berkas', en: 'this entry is missing from the file' },
  'entry.stray': {
    id: 'baris {line} memuat entri yang tidak termasuk di sini',
    en: 'line {line} holds an entry that does not belong there',
  },
} as const satisfies { readonly [code: string]: { readonly id: string; readonly en: string } }

/** The kinds of differences that verification can find. */
export type VerifyCode = keyof typeof VERIFY_WORDS
