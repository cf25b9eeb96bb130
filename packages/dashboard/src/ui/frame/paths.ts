/** The base path as written by a host, with a slash before and none after: `gov/admin/` becomes `/gov/admin`. */
export const cleanBase = (path: string): string => {
  const trimmed = path.replace(/^\/+|\/+$/g, '')
  return trimmed === '' ? '' : `/${trimmed}`
}

/** What is left of a request's path inside the dashboard once the mount point is taken off. Always begins with a slash. */
export const insidePath = (path: string, mount: string): string => {
  const inside = mount !== '' && path.startsWith(mount) ? path.slice(mount.length) : path
  return inside.startsWith('/') ? inside : `/${inside}`
}

/** Builds addresses below a base: `/` is the base itself. */
export const urlBelow =
  (base: string) =>
  (path: string): string =>
    path === '/' ? base || '/' : `${base}${path}`

/**
 * A path of the dashboard to go back to, taken from a form. Anything that could lead to another site (`//host`, `/\host`, a scheme,
 * control characters) becomes the home page.
 */
export const safePath = (path: unknown): string =>
  typeof path === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/'
