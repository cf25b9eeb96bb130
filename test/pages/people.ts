import type { Principal } from '@siklus/core'

const by = (person: string): { readonly by: Principal } => ({ by: { person } })

/** The employee whose year the tests live: staff of the section. */
export const wira = by('wira')
/** A colleague of Wira in the same section. */
export const tono = by('tono')
/** Leads the section: Wira's assessor. */
export const sari = by('sari')
/** Leads the division: Sari's assessor, and decides Wira's objection. */
export const bram = by('bram')
/** The performance team. */
export const lia = by('lia')

const names = {
  wira: 'Wira Kusuma',
  tono: 'Tono Hartono',
  sari: 'Sari Wulandari',
  bram: 'Bram Siregar',
  dewi: 'Dewi Lestari',
  raka: 'Raka Pratama',
  nina: 'Nina Marlina',
  edi: 'Edi Susanto',
  tini: 'Tini Rahayu',
  lia: 'Lia Amelia',
  adi: 'Adi Nugroho',
} as const

/**
 * Everybody of the small office. Tono is a colleague of Wira; Dewi leads the office and nobody assesses her; Nina leads another division,
 * where Raka works, and as acting head the unit of Tini; Edi works where the head is vacant and gets no cycle; Adi is the auditor.
 */
export type PersonId = keyof typeof names

/** Everybody's name by id. */
export const nameOf = (person: PersonId): string => names[person]

const person = (id: PersonId, nip: string) => ({
  id,
  name: names[id],
  nip,
  kind: 'PNS' as const,
  rank: 'Penata (III/c)',
})

const unit = (id: string, name: string, parent: string | null) => ({ id, name, parent, kind: 'unit' })

const post = (person: PersonId, of: string, position: string, head = false) => ({
  ...{ person, unit: of, position, head, positionKind: head ? 'administrator' : 'pelaksana' },
  ...{ appointment: 'definitive' as const, from: '2025-01-01', to: null, basis: 'SK 821/2025' },
})

/** Units, people and positions of the small office; the section lies in the division, the other division beside it. */
export const officeRows = {
  units: [
    unit('dinas', 'Dinas Pendidikan', null),
    unit('bidang', 'Bidang Pembinaan SD', 'dinas'),
    unit('seksi', 'Seksi Kurikulum SD', 'bidang'),
    unit('bidang-lain', 'Bidang Pembinaan SMP', 'dinas'),
    unit('uptd', 'UPTD Pendidikan Wilayah I', 'dinas'),
    unit('tk', 'TK Negeri Uji', 'bidang-lain'),
  ],
  people: [
    person('wira', '199001012015011001'),
    person('tono', '199002022015021002'),
    person('sari', '198503032010032003'),
    person('bram', '197804042005041004'),
    person('dewi', '197205051998052005'),
    person('raka', '199106062016061006'),
    person('nina', '198609082011082009'),
    person('edi', '199209102017091010'),
    person('tini', '199310112018101011'),
    person('lia', '198807072012072007'),
    person('adi', '198308082008081008'),
  ],
  assignments: [
    post('wira', 'seksi', 'Pengembang Kurikulum'),
    post('tono', 'seksi', 'Pengolah Data'),
    post('sari', 'seksi', 'Kepala Seksi Kurikulum SD', true),
    post('bram', 'bidang', 'Kepala Bidang Pembinaan SD', true),
    post('dewi', 'dinas', 'Kepala Dinas', true),
    post('raka', 'bidang-lain', 'Penyusun Program'),
    post('nina', 'bidang-lain', 'Kepala Bidang Pembinaan SMP', true),
    post('edi', 'uptd', 'Pengadministrasi Umum'),
    post('tini', 'tk', 'Guru'),
    { ...post('nina', 'tk', 'Plt. Kepala TK Negeri', true), appointment: 'acting' as const },
  ],
  roles: [{ person: 'adi', role: 'auditor' as const, basis: 'SK 700/2026' }],
}

/** A strategic plan of one line: vision, mission, objective, and what it is measured by. */
export const goalRows = {
  goals: [
    { id: 'vision', parent: null, kind: 'vision' as const, text: 'Warga cerdas', unit: 'dinas' },
    { id: 'mission', parent: 'vision', kind: 'mission' as const, text: 'Pendidikan bermutu', unit: 'dinas' },
    {
      id: 'objective',
      parent: 'mission',
      kind: 'objective' as const,
      text: 'Anak usia sekolah belajar',
      unit: 'dinas',
    },
  ],
  indicators: [
    {
      ...{ id: 'apm-sd', goal: 'objective', text: 'APM SD', unitOfMeasure: '%' },
      ...{ direction: 'higher' as const, maximum: '100' },
    },
  ],
  indicatorTargets: [{ indicator: 'apm-sd', year: 2026, target: '100', targetUpper: null, source: null }],
}
