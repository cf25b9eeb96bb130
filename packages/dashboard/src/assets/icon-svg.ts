/** The mark of the product: a cycle in four steps, the last one open. Shown in the browser's tab and beside the name. */
export const markPath = 'M16 5a11 11 0 0 1 11 11M27 16a11 11 0 0 1-11 11M16 27A11 11 0 0 1 5 16'

/** The icon of the browser's tab. */
export const iconSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#17508f"/><path d="${markPath}" fill="none" stroke="#fff" stroke-width="3.4" stroke-linecap="round" stroke-dasharray="14.4 2.9"/><circle cx="16" cy="16" r="3.6" fill="#fff"/></svg>`
