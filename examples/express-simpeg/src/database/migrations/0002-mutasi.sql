-- What came with the engine. A proposal has no status of its own: the case of the same id says where it stands.

create table simpeg.mutasi (
  id uuid primary key,
  pegawai text not null references simpeg.pegawai,
  dari text not null references simpeg.unit_kerja,
  ke text not null references simpeg.unit_kerja,
  jabatan text not null,
  tmt date not null,
  alasan text not null
);

-- A record table of the engine: an approval must write its row in the same act, so that none can happen beside this application.
create table simpeg.keputusan_mutasi (
  tenant text not null,
  case_id uuid not null references simpeg.mutasi,
  nomor_sk text not null,
  primary key (tenant, case_id),
  unique (tenant, nomor_sk)
);

-- What the rules count. A view in the form of a record table lets tables that were there before stay as they are.
create view simpeg.isi_unit as
select 'kota-andir'::text as tenant, u.kode as unit, u.formasi, count(r.pegawai)::integer as terisi
from simpeg.unit_kerja u
left join simpeg.riwayat_jabatan r on r.unit = u.kode and r.selesai is null
group by u.kode;
