import type { NotModelled } from '../../policy/pack.ts'

/** What the regulation and the circular say and this pack does not decide. */
export const notModelled: readonly NotModelled[] = [
  {
    topic: { id: 'Isi SKP, dialog ekspektasi, dan penyelarasan', en: 'Content of the plan, dialogue, alignment' },
    why: {
      id: 'Bukan keputusan dari fakta; dijaga alur SKP dan pohon tujuan. Tenggatnya parameter siklus.',
      en: 'No decision from facts; the workflow of the plan and the tree of goals see to it. Its deadlines are parameters of the cycle.',
    },
  },
  {
    topic: { id: 'Tenggat evaluasi tahunan', en: 'The deadline of the annual evaluation' },
    why: {
      id: 'Akhir Januari tahun berikutnya hanya pengetahuan umum; instansi menetapkannya pada siklus.',
      en: 'The end of January of the next year is general knowledge only; the agency sets it with the cycle.',
    },
  },
  {
    topic: { id: 'Penetapan capaian kinerja organisasi', en: "Fixing a unit's achievement" },
    why: {
      id: 'Ditetapkan pimpinan di atasnya; ambang batasnya kebijakan instansi. Masuk sebagai masukan.',
      en: 'The leader above fixes it, by thresholds of the agency. It comes in as a fact.',
    },
  },
  {
    topic: { id: 'Pola distribusi sebagai paksaan', en: 'The distribution pattern as compulsion' },
    why: {
      id: 'Surat edaran menyebutnya pertimbangan; paket ini melaporkan penyimpangan dan tidak mengubah predikat siapa pun.',
      en: "The circular calls it a consideration; this pack reports breaches and changes nobody's predicate.",
    },
  },
  {
    topic: { id: 'Penggabungan unit kecil dalam pola distribusi', en: 'Joining small units for the pattern' },
    why: {
      id: 'Naskah yang ditemukan tidak mengaturnya; paket ini mengatakan bila tim terlalu kecil untuk polanya.',
      en: 'The text found does not provide for it; this pack says where a team is too small for its pattern.',
    },
  },
  {
    topic: { id: 'Realisasi menjadi rating hasil kerja', en: 'From realisation to a result rating' },
    why: {
      id: 'Tidak ada rumus nasional; penilaian Pejabat Penilai Kinerja berdasarkan bukti dan umpan balik.',
      en: 'There is no national formula; the assessor judges by evidence and feedback.',
    },
  },
  {
    topic: { id: 'Tujuh nilai BerAKHLAK menjadi satu rating', en: 'From seven BerAKHLAK values to one rating' },
    why: {
      id: 'Pertimbangan Pejabat Penilai Kinerja, bukan rumus; paket ini hanya memberi saran sistem yang tidak memutus apa pun.',
      en: "The assessor's judgement, not a formula; this pack offers a system suggestion only, which decides nothing.",
    },
  },
  {
    topic: { id: 'Mutasi di tengah tahun', en: 'Transfers within the year' },
    why: {
      id: 'Teks lampiran tentang mutasi tidak ditemukan: siapa penilai terakhir dan berapa lama tiap periode masuk sebagai fakta.',
      en: 'The text of the annex on transfers was not found: who assesses last and how long each period was come in as facts.',
    },
  },
  {
    topic: { id: 'Dua jabatan pada waktu yang sama', en: 'Two positions at the same time' },
    why: {
      id: 'Tidak ditemukan aturannya; periode evaluasi dalam setahun tidak boleh lebih dari 12 bulan.',
      en: 'No rule was found; the evaluated periods of a year may not exceed 12 months.',
    },
  },
  {
    topic: { id: 'Hasil buruk dalam keadaan kahar', en: 'A bad result under force majeure' },
    why: {
      id: 'Tahapan 6 bulan hanya untuk keadaan normal; yang berlaku selain itu tidak ditemukan.',
      en: 'The six months are for normal conditions only; what holds otherwise was not found.',
    },
  },
  {
    topic: { id: 'Tidak menyusun SKP', en: 'No plan at all' },
    why: {
      id: 'Perkara disiplin; dasarnya hanya ditemukan untuk masa PP 46/2011.',
      en: 'A matter of discipline; a basis was found only for the time of PP 46/2011.',
    },
  },
  {
    topic: { id: 'Kenaikan gaji berkala dan kenaikan pangkat', en: 'Periodic increments and promotion in rank' },
    why: {
      id: 'Syarat kinerjanya pengetahuan umum; peraturan yang menetapkannya tidak ditemukan, sehingga tidak ada yang dapat dirujuk.',
      en: 'The conditions of performance are general knowledge; the regulation that sets them was not found, so there is nothing to cite.',
    },
  },
  {
    topic: { id: 'Kenaikan jenjang jabatan fungsional', en: 'Promotion in level of functional positions' },
    why: {
      id: 'Diatur PermenPANRB 1/2023 bersama angka kredit; bukan bagian paket ini.',
      en: 'PermenPANRB 1/2023 rules it together with credit points; it is no part of this pack.',
    },
  },
  {
    topic: { id: 'Tunjangan kinerja', en: 'Performance allowances' },
    why: {
      id: 'Ditetapkan kepala daerah atau instansi; tidak ada persentase nasional per predikat.',
      en: 'Regional heads and agencies set them; there is no national percentage by predicate.',
    },
  },
  {
    topic: {
      id: 'PPPK: perpanjangan kontrak, hasil buruk, dan keberatan',
      en: 'PPPK: renewal, bad results and objections',
    },
    why: {
      id: 'PP 30/2019 mengatur PNS; dasar bagi PPPK tidak ditemukan. Tahapan hasil buruk tidak diterapkan; tenggat keberatan yang sama dipakai.',
      en: 'PP 30/2019 speaks of civil servants (PNS); no basis was found for PPPK. The steps after a bad result are not applied; the same window for objections is used.',
    },
  },
]
