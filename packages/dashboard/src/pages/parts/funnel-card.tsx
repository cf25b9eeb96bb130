import type { FunnelStep } from '@siklus/core/performance'
import type { Child } from 'hono/jsx'
import { Funnel } from '../../charts/bars.tsx'
import type { Translator } from '../../i18n/translator.ts'
import { Card } from '../../ui/card.tsx'

/** How far the cycles of a year have come. */
export interface FunnelCardProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly year: number
  readonly steps: readonly FunnelStep[]
  /** The id of a unit, when only its cycles are counted. */
  readonly unit?: string
  /** Shown when nothing was launched. */
  readonly empty: Child
  readonly aside?: Child
  /** Other words than `Kemajuan siklus 2026`. */
  readonly title?: string
}

/** The address of the list that a step of the funnel counts. */
const stageHref = (
  url: (path: string) => string,
  asked: { readonly year: number; readonly stage: string; readonly unit?: string | undefined },
): string => {
  const query = new URLSearchParams({ tahun: String(asked.year), tahap: asked.stage })
  if (asked.unit !== undefined) query.set('unit', asked.unit)
  return url(`/siklus?${query}`)
}

/** The steps as bars; each number leads to the list it counts. */
export const FunnelCard = ({
  t,
  url,
  year,
  steps,
  unit,
  empty,
  aside,
  title = t('home.funnel', { year: String(year) }),
}: FunnelCardProps) => {
  const launched = steps[0]?.count ?? 0
  return (
    <Card
      id={unit === undefined ? `funnel-${year}` : `funnel-${year}-unit`}
      title={title}
      note={launched === 0 ? undefined : t('home.funnel.note')}
      aside={aside}
    >
      {launched === 0 ? (
        empty
      ) : (
        <Funnel
          t={t}
          label={title}
          bars={steps.map(({ stage, count, capped }) => ({
            label: t(`stage.${stage}`),
            value: count,
            href: stageHref(url, { year, stage, unit }),
            ...(capped && { note: t('stage.atLeast') }),
          }))}
        />
      )}
    </Card>
  )
}
