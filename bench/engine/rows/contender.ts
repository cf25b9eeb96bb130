import type { ContenderSource } from '../../measure/bench-table.ts'

/** A contender of this bench, by the name of its file. */
export const contender = (name: string): ContenderSource => ({
  file: new URL(`../contenders/${name}.ts`, import.meta.url),
  database: true,
})

/** One that needs no database. */
export const pureContender = (name: string): ContenderSource => ({ ...contender(name), database: false })
