/** A Node to try the packages on: how to call it, arguments in front of the script. */
export interface NodeProgram {
  readonly name: string
  readonly command: readonly [program: string, ...args: string[]]
}

/** The Node that runs this, and the older majors our `engines` promise, as npm packages. */
export const nodePrograms: readonly NodeProgram[] = [
  { name: `Node ${process.versions.node}`, command: [process.execPath] },
  ...['24', '22'].map(
    (major): NodeProgram => ({ name: `Node ${major}`, command: ['npx', '-y', '-p', `node@${major}`, '--', 'node'] }),
  ),
]
