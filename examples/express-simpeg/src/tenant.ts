/** The agency whose data it is: this application has one. */
export const tenant = 'kota-andir'

/** The same for people. */
export const tenantName = 'Kota Andir'
