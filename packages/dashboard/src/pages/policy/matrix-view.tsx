import { cellAt, type Matrix } from '@siklus/core/policy'
import type { Translator } from '../../i18n/translator.ts'
import { Sideways } from '../../ui/sideways.tsx'

interface MatrixViewProps {
  readonly t: Translator
  readonly matrix: Matrix
  readonly name: (code: string) => string
}

/** A matrix as the table it is: rows and columns with their words. */
export const MatrixView = ({ t, matrix, name }: MatrixViewProps) => (
  <Sideways label={t('policy.matrix')}>
    <table class="plain">
      <caption class="sr-only">{t('policy.matrix')}</caption>
      <thead>
        <tr>
          <td />
          {matrix.columns.map((column) => (
            <th scope="col">{name(column)}</th>
          ))}
        </tr>
      </thead>
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
