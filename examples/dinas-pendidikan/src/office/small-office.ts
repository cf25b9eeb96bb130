import { OfficeFilesInvalid } from './fault.ts'
import type { OfficeFiles } from './office-tables.ts'
import { parseOffice } from './parse-office.ts'

/** The texts of an office's files by name. */
export type OfficeTexts = Readonly<Record<string, string>>

/** The smallest office without a fault, for tests that break one thing in it: a head, a section of two, an admin and an auditor. */
export const smallOffice: OfficeTexts = {
  'agency.csv': `parameter,value,basis
tenant,kota-kecil,x
tenant_name,Dinas Kecil,x
signing_place,Kecil,x
plan_due,Y-01-31,x
plan_review_days,7,x
plan_signing_days,5,x
plan_minimum_results,1,x
plan_maximum_rounds,,x
report_period,quarterly,x
report_opens_days_before_period_end,10,x
report_due_days_after_period_end,7,x
report_review_days,7,x
reports_lapse_on,Y+1-01-15,x
evaluation_opens_on,Y+1-01-02,x
self_assessment_due,Y+1-01-16,x
rating_due,Y+1-01-25,x
publish_due,Y+1-01-31,x
deemed_receipt_days,7,x
objection_decision_days,14,x
follow_up_due,Y+1-07-31,x
`,
  'units.csv': `id,parent,name,kind,zone
dinas,,Dinas Kecil,office,WIB
seksi,dinas,Seksi Kecil,section,WIB
tim,seksi,Tim Kecil,team,WIT
`,
  'people.csv': `id,nip,name,kind,rank
kepala,209001011990011001,Kepala,PNS,Pembina (IV/a)
kasi,209102022000022001,"Kasi, S.Pd.",PNS,Penata (III/c)
ketua,209303032001032001,Ketua,PNS,Penata (III/c)
staf,209203032022211002,Staf,PPPK,IX
admin,209304042010041001,Admin,PNS,Penata (III/c)
auditor,209405052010052001,Auditor,PNS,Penata (III/c)
`,
  'assignments.csv': `person,unit,position,position_kind,head,appointment,from,to,basis
kepala,dinas,Kepala Dinas,jpt,yes,definitive,2024-01-01,,SK 1
kasi,seksi,Kepala Seksi,pengawas,yes,definitive,2024-01-01,,SK 2
ketua,tim,Ketua Tim,jf-keahlian,yes,definitive,2024-01-01,,SK 3
staf,seksi,Pelaksana,pelaksana,no,definitive,2024-01-01,,SK 4
admin,dinas,Analis,jf-keahlian,no,definitive,2024-01-01,,SK 5
auditor,dinas,Auditor,jf-keahlian,no,definitive,2024-01-01,,SK 6
`,
  'roles.csv': `person,role,basis
admin,admin,SK 7
auditor,auditor,SK 8
`,
  'goals.csv': `id,parent,kind,text,unit
visi,,vision,Cerdas,dinas
misi,visi,mission,Mendidik,dinas
tujuan,misi,objective,Layanan baik,dinas
sasaran,tujuan,target,Partisipasi,dinas
program,sasaran,programme,Pendidikan,dinas
kegiatan,program,activity,Sekolah dasar,seksi
`,
  'indicators.csv': `id,goal,text,unit_of_measure,direction,measure,maximum,note
apm,tujuan,APM,%,higher,position,100,Dapodik
rasio,sasaran,Rasio,murid per guru,range,position,,Dapodik
`,
  'indicator-targets.csv': `indicator,year,target,target_upper,source
apm,2025,99.80,,https://pages.example/apm
apm,2026,100.00,,illustrative
rasio,2026,16,24,illustrative
`,
  'sample-plans.csv': `person,result_no,result,kind,goal,aspect,indicator,target,unit
staf,1,Media,main,kegiatan,quantity,Media terbit,18,media
staf,1,Media,main,kegiatan,quality,Media lolos uji,90.5,%
staf,2,Bantuan,additional,,time,Titik dijaga,6,titik
`,
  'sample-journal.csv': `person,date,result_no,text,quantity,unit,evidence
staf,2026-02-03,1,Menerbitkan media,1,media,https://berkas.example.invalid/1.pdf
staf,2026-02-04,,Rapat,,,
`,
  'sign-ins.csv': `role,label_id,label_en,person,why_id,why_en
admin,Pengelola,Admin,admin,x,x
employee,Pegawai,Employee,staf,x,x
assessor,Penilai,Assessor,kasi,x,x
superior,Atasan,Superior,kepala,x,x
auditor,Auditor,Auditor,auditor,x,x
`,
}

/** The texts as files. */
export const filesOf = (texts: OfficeTexts): OfficeFiles =>
  new Map(Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)]))

/** The small office with one passage of a file replaced. Throws when the passage is not there, so that no test changes nothing. */
export const withChange = (file: string, passage: string, instead: string): OfficeTexts => {
  const text = smallOffice[file]
  if (text?.includes(passage) !== true) throw new Error(`${file} of the small office does not say '${passage}'`)
  return { ...smallOffice, [file]: text.replace(passage, instead) }
}

/** The small office with rows added at the end of a file. */
export const withRows = (file: string, ...rows: readonly string[]): OfficeTexts => ({
  ...smallOffice,
  [file]: `${smallOffice[file]}${rows.join('\n')}\n`,
})

/** The error that refuses these texts. Throws when they are accepted. */
export const refusalOf = (texts: OfficeTexts): OfficeFilesInvalid => {
  try {
    parseOffice(filesOf(texts))
  } catch (error) {
    if (error instanceof OfficeFilesInvalid) return error
    throw error
  }
  throw new Error('The office was accepted')
}

/** The faults of these texts as they are told, one a line. */
export const faultsOf = (texts: OfficeTexts): readonly string[] => refusalOf(texts).message.split('\n').slice(1)
