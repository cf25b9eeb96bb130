const SHOWN = 3

/** A NIP for people who have no business with it: only the sequence number stays, since the first eight digits are a birth date. */
export const maskedNip = (nip: string): string => {
  const digits = nip.replaceAll(/\s/g, '')
  return '*'.repeat(Math.max(0, digits.length - SHOWN)) + digits.slice(-SHOWN)
}
