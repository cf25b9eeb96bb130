import type { Pack } from '@siklus/core/policy'
import type { Translator } from '../../i18n/translator.ts'
import { Card } from '../../ui/card.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RuleSection } from './rule-section.tsx'

interface Context {
  readonly t: Translator
  readonly url: (path: string) => string
}

/** From when to when a pack is the law, in words. */
const inForceText = (t: Translator, { inForce: { from, to } }: Pack): string =>
  to === undefined
    ? t('policy.inForce.since', { from: t.date(from) })
    : t('policy.inForce.span', { from: t.date(from), to: t.date(to) })

/** The packs of this dashboard, newest law first. */
export const PackList = ({ t, url, packs }: Context & { readonly packs: readonly Pack[] }) => (
  <>
    <PageHead title={t('policy.title')} lead={t('policy.lead')} />
    <section class="card" aria-label={t('policy.list')}>
      <DataTable
        caption={t('policy.list')}
        columns={[
          {
            head: t('policy.pack'),
            names: true,
            cell: (pack: Pack) => <a href={url(`/aturan/${pack.id}`)}>{t.words(pack.title)}</a>,
          },
          { head: t('policy.inForce'), cell: (pack) => inForceText(t, pack) },
          { head: t('policy.version'), cell: (pack) => pack.version },
          { head: t('policy.rules'), cell: (pack) => t('policy.rules.count', { n: pack.rules.length }) },
        ]}
        rows={packs.toSorted((a, b) => (a.inForce.from < b.inForce.from ? 1 : -1))}
        rowId={({ id }) => `pack-${id}`}
        empty={<EmptyState icon="rule" title={t('policy.title')} why={t('policy.lead')} />}
      />
    </section>
  </>
)

const Laws = ({ t, pack }: { readonly t: Translator; readonly pack: Pack }) => (
  <Card id="laws" title={t('policy.laws')}>
    <ul>
      {pack.laws.map((law) => (
        <li>{t.words(law.title)}</li>
      ))}
    </ul>
  </Card>
)

const NotModelled = ({ t, pack }: { readonly t: Translator; readonly pack: Pack }) =>
  pack.notModelled.length === 0 ? null : (
    <Card id="not-modelled" title={t('policy.notModelled')}>
      <ul>
        {pack.notModelled.map(({ topic, why }) => (
          <li>
            <b>{t.words(topic)}</b>: {t.words(why)}
          </li>
        ))}
      </ul>
    </Card>
  )

/** One pack: its laws, its rules in the order of the law, and what it leaves out. */
export const PackView = ({ t, url, pack }: Context & { readonly pack: Pack }) => (
  <>
    <PageHead
      title={t.words(pack.title)}
      lead={`${inForceText(t, pack)} · ${t('policy.version')} ${pack.version}`}
      back={{ href: url('/aturan'), label: t('policy.back') }}
    />
    <nav class="card" aria-label={t('policy.rules')}>
      <ol>
        {pack.rules.map((rule) => (
          <li>
            <a href={`#${rule.id}`}>{t.words(rule.title)}</a>
          </li>
        ))}
      </ol>
    </nav>
    <Laws t={t} pack={pack} />
    {pack.rules.map((rule) => (
      <RuleSection t={t} url={url} pack={pack} rule={rule} />
    ))}
    <NotModelled t={t} pack={pack} />
  </>
)
