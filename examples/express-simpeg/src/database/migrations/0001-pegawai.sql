-- What this application had before: units, people, who sat where and when, and who is signed in.

create table simpeg.unit_kerja (
  kode text primary key,
  nama text not null,
  jenis text not null,
  induk text references simpeg.unit_kerja,
  formasi integer not null check (formasi > 0)
);

create table simpeg.pegawai (
  id text primary key,
  nip text not null unique,
  nama text not null,
  golongan text not null,
  peran text not null check (peran in ('pegawai', 'kepegawaian', 'pejabat')),
  sandi text not null
);

create table simpeg.riwayat_jabatan (
  pegawai text not null references simpeg.pegawai,
  mulai date not null,
  selesai date,
  unit text not null references simpeg.unit_kerja,
  jabatan text not null,
  kepala boolean not null,
  dasar text not null,
  primary key (pegawai, mulai),
  constraint jabatan_selesai_setelah_mulai check (selesai >= mulai)
);

create unique index satu_jabatan_kini on simpeg.riwayat_jabatan (pegawai) where selesai is null;

create table simpeg.sesi (
  kunci text primary key,
  pegawai text not null references simpeg.pegawai,
  berakhir timestamptz not null
);
