import type { Words } from '../words.ts'
import type { Language } from './language.ts'

const phrases = {
  packLine: { id: 'Paket {pack}, versi {version}, {inForce}.', en: 'Pack {pack}, version {version}, {inForce}.' },
  since: { id: 'berlaku sejak {from}', en: 'in force since {from}' },
  span: { id: 'berlaku {from} sampai {to}', en: 'in force from {from} to {to}' },
  purpose: {
    id: 'Dicetak dari aturan yang dijalankan, untuk ditelaah ahli hukum. Yang belum diverifikasi ditandai pada rujukannya; kasus uji ditandatangani pada kolom terakhir.',
    en: 'Printed from the rules as they run, for review by a legal expert. What is not verified is marked at its citation; worked cases are signed in the last column.',
  },
  laws: { id: 'Peraturan yang dirujuk', en: 'Laws cited' },
  articles: { id: 'Pasal demi pasal', en: 'Article by article' },
  article: { id: 'Rujukan', en: 'Citation' },
  rule: { id: 'Ketentuan', en: 'Rule' },
  rules: { id: 'Ketentuan', en: 'Rules' },
  caseCount: { id: 'Kasus uji', en: 'Worked cases' },
  mainRule: { id: 'Ketentuan utama paket.', en: 'Main rule of the pack.' },
  basis: { id: 'Dasar', en: 'Basis' },
  consults: { id: 'Memakai ketentuan: {rules}.', en: 'Uses the rules: {rules}.' },
  facts: { id: 'Fakta yang dibaca', en: 'Facts it reads' },
  noFacts: { id: 'Tidak membaca fakta apa pun.', en: 'Reads no facts.' },
  fact: { id: 'Fakta', en: 'Fact' },
  allowed: { id: 'Nilai yang boleh', en: 'Allowed values' },
  needed: { id: 'Wajib', en: 'Needed' },
  yes: { id: 'ya', en: 'yes' },
  no: { id: 'tidak', en: 'no' },
  mayBeLeftOut: { id: 'boleh kosong', en: 'may be left out' },
  yesOrNo: { id: 'ya atau tidak', en: 'yes or no' },
  day: { id: 'tanggal', en: 'a day' },
  whole: { id: 'bilangan bulat dari {min} sampai {max}', en: 'a whole number from {min} to {max}' },
  exact: {
    id: 'bilangan dari {min} sampai {max}, paling banyak {places}',
    en: 'a number from {min} to {max}, at most {places}',
  },
  decimals: { id: '{n} angka desimal', en: '{n} decimal places' },
  'decimals.one': { id: '1 angka desimal', en: '1 decimal place' },
  'decimals.none': { id: 'bilangan bulat', en: 'whole numbers' },
  listSpan: { id: 'daftar berisi {min} sampai {max} butir', en: 'a list of {min} to {max} items' },
  together: { id: 'satu kesatuan, rinciannya di bawah', en: 'belongs together, parts below' },
  params: { id: 'Angka dan tabel, menurut tanggal', en: 'Numbers and tables, by date' },
  sinceDay: { id: 'Sejak {from}', en: 'Since {from}' },
  delegated: { id: 'dapat ditetapkan instansi', en: 'may be set by the agency' },
  remark: { id: 'Catatan: {remark}', en: 'Remark: {remark}' },
  part: { id: 'Bagian', en: 'Part' },
  value: { id: 'Nilai', en: 'Value' },
  bandFrom: { id: 'Dari', en: 'From' },
  bandTo: { id: 'Sampai', en: 'To' },
  label: { id: 'Sebutan', en: 'Label' },
  straight: { id: 'lurus dari {from} ke {to}', en: 'straight from {from} to {to}' },
  'gaps.none': { id: 'Rentang bersambung tanpa celah.', en: 'The ranges meet without a gap.' },
  'gaps.whole': { id: 'Hanya membaca bilangan bulat.', en: 'Reads whole numbers only.' },
  'gaps.lower': {
    id: 'Bilangan di antara dua rentang masuk ke rentang di bawahnya.',
    en: 'A number between two ranges belongs to the one below.',
  },
  'gaps.upper': {
    id: 'Bilangan di antara dua rentang masuk ke rentang di atasnya.',
    en: 'A number between two ranges belongs to the one above.',
  },
  'gaps.refuse': { id: 'Bilangan di antara dua rentang ditolak.', en: 'A number between two ranges is refused.' },
  matrix: { id: 'baris ↓ kolom →', en: 'row ↓ column →' },
  axes: { id: '{rows} ↓ {columns} →', en: '{rows} ↓ {columns} →' },
  'rounding.half-up': {
    id: 'dibulatkan ke yang terdekat, {places}; tepat di tengah menjauhi nol',
    en: 'rounded to the nearest, {places}; halves away from zero',
  },
  'rounding.half-even': {
    id: 'dibulatkan ke yang terdekat, {places}; tepat di tengah ke angka genap',
    en: 'rounded to the nearest, {places}; halves to the even digit',
  },
  'rounding.truncate': { id: 'dipotong mendekati nol, {places}', en: 'cut off towards zero, {places}' },
  'rounding.floor': { id: 'dibulatkan ke bawah, {places}', en: 'rounded down, {places}' },
  'rounding.ceiling': { id: 'dibulatkan ke atas, {places}', en: 'rounded up, {places}' },
  least: { id: 'Paling sedikit', en: 'At least' },
  most: { id: 'Paling banyak', en: 'At most' },
  wording: { id: 'Bunyi', en: 'In words' },
  'heads.one': { id: '1 orang', en: '1 head' },
  heads: { id: '{n} orang', en: '{n} heads' },
  'force.advisory': {
    id: 'Menjadi pertimbangan pimpinan; tidak memaksa.',
    en: 'A consideration for the person who decides; it does not force.',
  },
  'force.strict': { id: 'Mengikat: pelanggaran menghentikan keputusan.', en: 'Binding: a breach stops the decision.' },
  shareRounding: {
    id: 'Bagian dari kelompok menjadi orang: paling sedikit {least}; paling banyak {most}.',
    en: 'A share of the group becomes heads: at least is {least}; at most is {most}.',
  },
} satisfies Record<string, Words>

const promisePhrases = {
  promises: { id: 'Yang selalu berlaku', en: 'What always holds' },
  promiseOf: { id: 'Ini tentang bagian jawaban: {part}.', en: 'This is about one part of the answer: {part}.' },
  bounds: { id: 'Jawaban terletak antara {min} dan {max}.', en: 'The answer lies between {min} and {max}.' },
  labels: {
    id: 'Jawaban salah satu dari, terbaik lebih dulu: {labels}. Masing-masing dapat tercapai.',
    en: 'The answer is one of these, best first: {labels}. Each can be reached.',
  },
  lowerIsBetter: { id: 'Angka yang lebih rendah lebih baik.', en: 'A lower number is better.' },
  'better.higher': {
    id: '{fact} yang lebih tinggi tidak pernah memperburuk jawaban.',
    en: 'A higher {fact} never makes the answer worse.',
  },
  'better.lower': {
    id: '{fact} yang lebih rendah tidak pernah memperburuk jawaban.',
    en: 'A lower {fact} never makes the answer worse.',
  },
  'better.earlier': {
    id: '{fact} yang lebih baik (lebih awal dalam daftarnya) tidak pernah memperburuk jawaban.',
    en: 'A better {fact} (earlier in its list) never makes the answer worse.',
  },
  'better.byCode': {
    id: '{fact} yang lebih baik tidak pernah memperburuk jawaban: {ways}.',
    en: 'A better {fact} never makes the answer worse: {ways}.',
  },
  'way.higher': { id: 'lebih tinggi bila {when}', en: 'a higher one where {when}' },
  'way.lower': { id: 'lebih rendah bila {when}', en: 'a lower one where {when}' },
  'way.earlier': { id: 'lebih awal dalam daftarnya bila {when}', en: 'one earlier in its list where {when}' },
  when: { id: '{fact} adalah {codes}', en: '{fact} is {codes}' },
  'better.byItem': {
    id: '{fact} yang lebih baik tidak pernah memperburuk jawaban; mana yang lebih baik bergantung pada fakta di sampingnya.',
    en: 'A better {fact} never makes the answer worse; which way is better depends on the facts beside it.',
  },
  orderFree: { id: 'Urutan {fact} tidak berpengaruh.', en: 'The order of {fact} does not matter.' },
  weights: {
    id: '{weight} pada {list} harus berjumlah {total}; selain itu ditolak.',
    en: '{weight} in {list} must add up to {total}, or the facts are refused.',
  },
  paramsAddUp: {
    id: 'Angka-angka pada {param} berjumlah {total}, pada setiap tanggal.',
    en: 'The numbers of {param} add up to {total}, on every day.',
  },
  every: { id: 'setiap butir', en: 'every item' },
} satisfies Record<string, Words>

const casePhrases = {
  cases: { id: 'Kasus uji', en: 'Worked cases' },
  noCases: { id: 'Belum ada kasus uji.', en: 'No worked cases yet.' },
  case: { id: 'Kasus', en: 'Case' },
  on: { id: 'Hukum pada tanggal', en: 'Law of the day' },
  result: { id: 'Hasil', en: 'Result' },
  source: { id: 'Sumber', en: 'Source' },
  derived: { id: 'diturunkan dari bunyi ketentuan', en: 'derived from the text' },
  reviewedBy: { id: 'Diperiksa oleh / Reviewed by', en: 'Diperiksa oleh / Reviewed by' },
  refused: { id: 'ditolak: {fact}', en: 'refused: {fact}' },
  notInForce: {
    id: 'ditolak: belum atau tidak lagi berlaku pada tanggal itu',
    en: 'refused: not in force on that day',
  },
  nothing: { id: 'tidak ada', en: 'none' },
  failing: {
    id: '**Aturan menjawab lain:** diharapkan {expected}, dijawab {answered}',
    en: '**The rule answers otherwise:** expected {expected}, answered {answered}',
  },
  allHold: {
    id: 'Kasus uji: {n}; semuanya dijawab seperti yang diharapkan.',
    en: 'Worked cases: {n}; all are answered as expected.',
  },
  someFail: {
    id: '**Kasus uji: {n}; yang dijawab lain oleh aturannya: {failing}. Semuanya ditandai di bawah.**',
    en: '**Worked cases: {n}; answered otherwise by their rule: {failing}. Each is marked below.**',
  },
  notModelled: { id: 'Yang tidak dimodelkan', en: 'What is not modelled' },
  topic: { id: 'Hal', en: 'Topic' },
  why: { id: 'Alasan', en: 'Why' },
  'cite.article': { id: 'Pasal {article}', en: 'article {article}' },
  'cite.paragraph': { id: 'ayat ({paragraph})', en: 'paragraph ({paragraph})' },
  'cite.verified': { id: 'terverifikasi', en: 'verified' },
  'cite.unverified': { id: 'belum diverifikasi', en: 'unverified' },
  'cite.agency': { id: 'praktik instansi', en: 'agency practice' },
  'cite.unjudged': { id: 'belum dinilai', en: 'not judged yet' },
  withoutWords: { id: '{code} (belum ada kata)', en: '{code} (no words yet)' },
} satisfies Record<string, Words>

const all = { ...phrases, ...promisePhrases, ...casePhrases }

/** A phrase of the printed document, by key. */
export type PhraseKey = keyof typeof all

/** A phrase in a language, with its blanks filled in. */
export const phrase = (language: Language, key: PhraseKey, blanks: Readonly<Record<string, string>> = {}): string =>
  all[key][language].replace(/\{(\w+)\}/g, (_, name: string) => blanks[name] ?? '')
