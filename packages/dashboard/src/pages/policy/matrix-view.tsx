import { cellAt, type Matrix } from '@siklus/core/policy'
import type { Translator } from '../../i18n/translator.ts'
import { Sideways } from '../../ui/sideways.tsx'

interface MatrixViewProps {
  readonly t: Translator
  readonly matrix: Matrix
  readonly name: (code: string) => string
}

interface Axes {
  readonly rows: string
  readonly columns: string
}

/** What the rows and the columns stand for; where a matrix does not say, the words by which rules speak of them. */
const axesOf = (t: Translator, { axes }: Matrix): Axes =>
  axes === undefined
    ? { rows: t('policy.matrix.rows'), columns: t('policy.matrix.columns') }
    : { rows: t.words(axes.rows), columns: t.words(axes.columns) }

const Heads = ({ matrix, name, axes }: Omit<MatrixViewProps, 't'> & { readonly axes: Axes }) => (
  <thead>
    <tr>
      <th scope="col" rowspan={2}>
        {axes.rows}
      </th>
      <th scope="colgroup" colspan={matrix.columns.length}>
        {axes.columns}
      </th>
    </tr>
    <tr>
      {matrix.columns.map((column) => (
        <th scope="col">{name(column)}</th>
      ))}
    </tr>
  </thead>
)

/** A matrix as the table it is: what its rows and columns stand for, and their words. */
export const MatrixView = ({ t, matrix, name }: MatrixViewProps) => {
  const axes = axesOf(t, matrix)
  return (
    <Sideways label={t('policy.matrix')}>
      <table class="plain">
        <caption class="sr-only">{t('policy.matrix.of', { rows: axes.rows, columns: axes.columns })}</caption>
        <Heads matrix={matrix} name={name} axes={axes} />
        <tbody>
          {matrix.rows.map((row) => (
            <tr>
              <th scope="row">{name(row)}</th>
              {matrix.columns.map((column) => (
                <td>{name(cellAt(matrix, row, column))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}
