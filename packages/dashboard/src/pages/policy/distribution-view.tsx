import type { Distribution, GroupConstraint, Part } from '@siklus/core/policy'
import type { Translator } from '../../i18n/translator.ts'
import { Sideways } from '../../ui/sideways.tsx'

interface DistributionProps {
  readonly t: Translator
  readonly distribution: Distribution
  readonly name: (code: string) => string
}

const partText = (t: Translator, part: Part | undefined): string => {
  if (part === undefined) return '–'
  return 'heads' in part ? t('policy.distribution.heads', { n: part.heads }) : t.percent(Number(part.share))
}

const Row = ({
  t,
  constraint,
  name,
}: Omit<DistributionProps, 'distribution'> & { readonly constraint: GroupConstraint }) => (
  <tr>
    <th scope="row">{constraint.of.map(name).join(' / ')}</th>
    <td>{partText(t, constraint.least)}</td>
    <td>{partText(t, constraint.most)}</td>
    <td>{t.words(constraint.words)}</td>
  </tr>
)

const hasShares = ({ constraints }: Distribution): boolean =>
  constraints.some(({ least, most }) => [least, most].some((part) => part !== undefined && 'share' in part))

/** A share of a group is seldom a whole number of people: how it becomes one. */
const Heads = ({ t, distribution }: Omit<DistributionProps, 'name'>) => {
  const { least, most } = distribution.rounding
  if (!hasShares(distribution)) return null
  return (
    <p class="muted">
      {t('policy.distribution.rounding', { least: t(`policy.heads.${least.by}`), most: t(`policy.heads.${most.by}`) })}
    </p>
  )
}

/** How labels may be spread over a group: every constraint with its bounds and its words, how shares become people, and whether it binds. */
export const DistributionView = ({ t, distribution, name }: DistributionProps) => (
  <>
    <Sideways label={t('policy.distribution.of')}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t('policy.distribution.of')}</th>
            <th scope="col">{t('policy.distribution.least')}</th>
            <th scope="col">{t('policy.distribution.most')}</th>
            <th scope="col">{t('policy.distribution.words')}</th>
          </tr>
        </thead>
        <tbody>
          {distribution.constraints.map((constraint) => (
            <Row t={t} constraint={constraint} name={name} />
          ))}
        </tbody>
      </table>
    </Sideways>
    <Heads t={t} distribution={distribution} />
    <p class="muted">{t(`policy.distribution.${distribution.force}`)}</p>
  </>
)
