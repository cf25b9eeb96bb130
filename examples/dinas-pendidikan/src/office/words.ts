/** What kinds of unit the tree knows, from the whole city down to one team or school. */
export const unitKinds = [
  'government',
  'regional-secretariat',
  'inspectorate',
  'agency',
  'office',
  'secretariat',
  'division',
  'subdivision',
  'section',
  'team',
  'school',
] as const

/** Indonesia's three time zones; a deadline ends at 23:59:59 of the unit's zone. */
export const zones = ['WIB', 'WITA', 'WIT'] as const

/** PNS and PPPK are civil servants and have plans; an elected mayor only heads the tree. */
export const personKinds = ['PNS', 'PPPK', 'ELECTED'] as const

/** The legal groups of positions; Indonesian law names them, so the words stay Indonesian. */
export const positionKinds = [
  'elected',
  'jpt',
  'administrator',
  'pengawas',
  'pelaksana',
  'jf-keahlian',
  'jf-keterampilan',
] as const

/** Definitive, or acting (Plt, Plh) for a post that has nobody. */
export const appointments = ['definitive', 'acting'] as const

/** The levels of the goal tree, top first: visi, misi, tujuan, sasaran, program, kegiatan. A goal hangs under the level before its own. */
export const goalKinds = ['vision', 'mission', 'objective', 'target', 'programme', 'activity'] as const

/** Which way an indicator is better: more, less, or inside a range. */
export const directions = ['higher', 'lower', 'range'] as const

/** How an indicator grows: counts add up over the year, a position is read at the end of a period, a release comes from outside. */
export const measures = ['count', 'position', 'release'] as const

/** Roles that hold for the whole tenant. */
export const tenantRoles = ['admin', 'auditor'] as const

/** The roles somebody may try in the demo. `leader` is optional, the others are needed once each. */
export const signInRoles = ['admin', 'employee', 'assessor', 'superior', 'auditor', 'leader'] as const

/** Main results come from the goals or the leader's plan, additional ones from assignments outside the main duty. */
export const resultKinds = ['main', 'additional'] as const

/** The four aspects of an individual indicator: kuantitas, kualitas, waktu, biaya. */
export const aspects = ['quantity', 'quality', 'time', 'cost'] as const

/** How often people report. */
export const reportPeriods = ['monthly', 'quarterly'] as const
