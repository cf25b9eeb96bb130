import type { LawName } from '../../ui/citation.ts'

const kinds: { readonly [kind: string]: string } = {
  uu: 'UU',
  pp: 'PP',
  perpres: 'Perpres',
  permenpanrb: 'Permenpan RB',
  'se-menpanrb': 'SE Menpan RB',
  'kepmen-panrb': 'Kepmenpan RB',
}

/** The short name by which a law is known, from its id: `permenpanrb-6-2022` is `Permenpan RB 6/2022`. Other ids are shown as they are. */
export const lawName: LawName = (law) => {
  const [, kind = '', number = '', year = ''] = /^(.+)-(\d+)-(\d{4})$/.exec(law) ?? []
  const name = kinds[kind]
  return name === undefined ? law : `${name} ${number}/${year}`
}
