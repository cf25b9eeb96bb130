const kinds: Readonly<Record<string, string>> = {
  uu: 'UU',
  pp: 'PP',
  perpres: 'Perpres',
  permenpanrb: 'PermenPANRB',
  'se-menpanrb': 'SE MenPANRB',
  'kepmen-panrb': 'KepmenPANRB',
  'perka-bkn': 'Perka BKN',
  perbkn: 'Peraturan BKN',
  'csc-mc': 'CSC MC',
}

/** The short name of a regulation that has a number and a year, from its id: `pp-30-2019` is `PP 30/2019`. Nothing for other ids. */
export const shortLawName = (law: string): string | undefined => {
  const [, kind = '', number = '', year = ''] = /^(.+)-(\d+)-(\d{4})$/.exec(law) ?? []
  const name = kinds[kind]
  return name === undefined ? undefined : `${name} ${number}/${year}`
}
