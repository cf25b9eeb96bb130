import type { HolidayDays, HolidayName } from './holiday-year.ts'

// Named as Keputusan Presiden 8/2024 names them; decrees before 2024 say Isa Almasih for Yesus Kristus.

const named = (id: string, en: string): HolidayName => ({ id, en })

/** What the holidays of Indonesia are called. */
export const holidayNames = {
  newYear: named('Tahun Baru Masehi', 'New Year’s Day'),
  lunarNewYear: named('Tahun Baru Imlek', 'Lunar New Year'),
  israMikraj: named('Isra Mikraj Nabi Muhammad SAW', 'Ascension of the Prophet Muhammad'),
  nyepi: named('Hari Suci Nyepi', 'Nyepi, the Day of Silence'),
  goodFriday: named('Wafat Yesus Kristus', 'Good Friday'),
  easter: named('Kebangkitan Yesus Kristus (Paskah)', 'Easter Sunday'),
  idulfitri: named('Hari Raya Idulfitri', 'Eid al-Fitr'),
  labourDay: named('Hari Buruh Internasional', 'International Labour Day'),
  ascension: named('Kenaikan Yesus Kristus', 'Ascension of Jesus Christ'),
  ascensionAndIdulfitri: named(
    'Kenaikan Yesus Kristus dan Hari Raya Idulfitri',
    'Ascension of Jesus Christ and Eid al-Fitr',
  ),
  waisak: named('Hari Raya Waisak', 'Vesak'),
  pancasila: named('Hari Lahir Pancasila', 'Pancasila Day'),
  iduladha: named('Hari Raya Iduladha', 'Eid al-Adha'),
  islamicNewYear: named('Tahun Baru Islam', 'Islamic New Year'),
  independence: named('Proklamasi Kemerdekaan', 'Independence Day'),
  maulid: named('Maulid Nabi Muhammad SAW', 'Birthday of the Prophet Muhammad'),
  christmas: named('Kelahiran Yesus Kristus (Natal)', 'Christmas Day'),
  election: named('Hari Pemungutan Suara', 'Election Day'),
} as const satisfies { readonly [name: string]: HolidayName }

/** The holidays that have the same date every year. */
export const fixedHolidays: HolidayDays = {
  '01-01': holidayNames.newYear,
  '05-01': holidayNames.labourDay,
  '06-01': holidayNames.pancasila,
  '08-17': holidayNames.independence,
  '12-25': holidayNames.christmas,
}
