import type { LaunchPreview, Unit } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { unitNamed } from '../parts/unit-options.ts'
import { LeftOutTable } from './left-out-table.tsx'

interface ExceptionsProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly units: readonly Unit[]
  readonly preview: LaunchPreview
}

/** Who has no cycle of the year, as it stands today: those who could get one now, and the others with their reasons. */
export const ExceptionsView = ({ t, url, units, preview }: ExceptionsProps) => {
  const { year, candidates, leftOut } = preview
  const label = String(year)
  const title = t('launch.exceptions', { year: label })
  return (
    <>
      <PageHead title={title} back={{ href: url(`/siklus?tahun=${label}`), label: t('launch.back') }} />
      <div id={`exceptions-${label}`}>
        {candidates.length === 0 ? null : (
          <p>
            <a href={url(`/siklus/luncur?tahun=${label}`)}>
              {t('launch.exceptions.waiting', { n: candidates.length })}
            </a>
          </p>
        )}
        <LeftOutTable
          t={t}
          caption={title}
          people={leftOut.filter(({ because }) => because !== 'has-cycle')}
          named={unitNamed(units)}
          empty={<EmptyState icon="good" title={t('launch.exceptions.none')} why={t('launch.leftOut.none.why')} />}
        />
      </div>
    </>
  )
}
