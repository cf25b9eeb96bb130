/** Identity and randomness, as an input. */
export interface Ids {
  /** A UUIDv7 whose time bits are the given instant (milliseconds since 1970); later calls give greater ids. */
  next(at: number): string
  /** 32 random bytes, hex: the salt of a personal field. */
  salt(): string
}
