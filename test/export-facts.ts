import { child, type Node, nameOf, nodesIn, saysType } from './source-node.ts'

/** A name that a file offers to others. */
export interface ExportFact {
  readonly name: string
  readonly kind: 'type' | 'value'
  /** True for a name that another file declares: the words about it stand there. */
  readonly passedOn: boolean
  readonly documented: boolean
  readonly line: number
}

/** Where an export stands: its file's statements and text, and its own line. */
export interface ExportPlace {
  readonly program: readonly Node[]
  readonly text: string
  readonly line: number
}

/** The names a statement exports; none for a statement that exports nothing. */
export const exportFacts = (node: Node, place: ExportPlace): readonly ExportFact[] => {
  if (node.type === 'ExportDefaultDeclaration') {
    return [
      {
        name: 'default',
        kind: 'value',
        passedOn: false,
        documented: hasDocComment(node, place.text),
        line: place.line,
      },
    ]
  }
  if (node.type !== 'ExportNamedDeclaration') return []
  const declaration = child(node, 'declaration')
  if (declaration === undefined) return nodesIn(node.specifiers).map((each) => listedExport(each, node, place))
  return declaredNames(declaration).map((name) => ({
    name,
    kind: isTypeDeclaration(declaration) ? 'type' : 'value',
    passedOn: false,
    // Overloads share the words above the first of them.
    documented: declarationsOf(name, place.program).some((each) => hasDocComment(each, place.text)),
    line: place.line,
  }))
}

const listedExport = (specifier: Node, node: Node, { program, text, line }: ExportPlace): ExportFact => {
  const local = nameOf(child(specifier, 'local'))
  return {
    name: nameOf(child(specifier, 'exported')),
    kind: saysType(node) || saysType(specifier) ? 'type' : 'value',
    passedOn: child(node, 'source') !== undefined || isImported(local, program),
    documented: declarationsOf(local, program).some((each) => hasDocComment(each, text)),
    line,
  }
}

const isImported = (name: string, program: readonly Node[]): boolean =>
  program
    .filter(({ type }) => type === 'ImportDeclaration')
    .flatMap((node) => nodesIn(node.specifiers))
    .some((specifier) => nameOf(child(specifier, 'local')) === name)

/** The statements that declare a name at the top of the file, with or without `export` in front. */
const declarationsOf = (name: string, program: readonly Node[]): readonly Node[] =>
  program.filter((node) => declaredNames(child(node, 'declaration') ?? node).includes(name))

const declaredNames = (declaration: Node): readonly string[] =>
  declaration.type === 'VariableDeclaration'
    ? nodesIn(declaration.declarations).flatMap((each) => boundNames(child(each, 'id')))
    : boundNames(child(declaration, 'id'))

const boundNames = (pattern: Node | undefined): readonly string[] =>
  pattern === undefined
    ? []
    : pattern.type === 'Identifier'
      ? [nameOf(pattern)]
      : [...nodesIn(pattern.properties).map((each) => child(each, 'value')), ...nodesIn(pattern.elements)].flatMap(
          boundNames,
        )

const isTypeDeclaration = ({ type }: Node): boolean =>
  type === 'TSInterfaceDeclaration' || type === 'TSTypeAliasDeclaration'

const hasDocComment = (node: Node, text: string): boolean => {
  const before = text.slice(0, node.start).trimEnd()
  return before.endsWith('*/') && before.slice(before.lastIndexOf('/*')).startsWith('/**')
}
