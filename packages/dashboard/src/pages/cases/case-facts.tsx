import { type Case, type Timer, type VerifyFinding, verifyText } from '@siklus/core'
import type { Translator } from '../../i18n/translator.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/flash.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { deadlineWord, roleWord } from '../words/word.ts'

type Names = { readonly [person: string]: string }

const Due = ({ t, timer }: { readonly t: Translator; readonly timer: Timer }) =>
  timer.pausedAt === null ? (
    <time datetime={timer.due}>{t.dateTime(timer.due)}</time>
  ) : (
    <StatusBadge tone="neutral">{t('cases.deadline.paused')}</StatusBadge>
  )

/** The deadlines that run for a case, earliest first. */
export const Deadlines = ({ t, deadlines }: { readonly t: Translator; readonly deadlines: readonly Timer[] }) => (
  <DataTable
    caption={t('cases.deadlines')}
    columns={[
      { head: t('cases.deadline'), names: true, cell: ({ delay }: Timer) => deadlineWord(t, delay) },
      { head: t('cases.deadline.due'), cell: (timer: Timer) => <Due t={t} timer={timer} /> },
    ]}
    rows={deadlines}
    rowId={({ state, delay }) => `timer-${delay}-${state.replaceAll('.', '-')}`}
    empty={<EmptyState icon="clock" title={t('cases.deadlines.none')} why={t('cases.deadlines.none.why')} />}
  />
)

/** Who has which role on a case, and on which basis. */
export const Parties = ({ t, item, names }: { readonly t: Translator; readonly item: Case; readonly names: Names }) => (
  <DataTable
    caption={t('cases.parties')}
    columns={[
      { head: t('cases.party.role'), names: true, cell: ({ role }: Case['parties'][number]) => roleWord(t, role) },
      { head: t('cases.party.person'), cell: ({ person }: Case['parties'][number]) => names[person] ?? person },
      {
        head: t('cases.party.basis'),
        cell: ({ basis }: Case['parties'][number]) => (basis === 'cycle' ? t('cases.party.own') : basis),
      },
    ]}
    rows={item.parties}
    rowId={({ role, person }) => `party-${role}-${person}`}
    empty={null}
  />
)

const languageOf = ({ locale }: Translator): 'id' | 'en' => (locale.startsWith('id') ? 'id' : 'en')

interface VerificationProps {
  readonly t: Translator
  readonly item: Case
  readonly verified: readonly VerifyFinding[]
}

/** What the verification of a history found. */
export const Verification = ({ t, item, verified }: VerificationProps) =>
  verified.length === 0 ? (
    <Notice tone="good">
      <p>{t('cases.verify.good', { steps: item.revision })}</p>
    </Notice>
  ) : (
    <Notice tone="bad">
      <p>{t('cases.verify.bad')}</p>
      <ul>
        {verified.map((found) => (
          <li>
            {t('cases.verify.step', { revision: String(found.revision), problem: verifyText(found, languageOf(t)) })}
          </li>
        ))}
      </ul>
    </Notice>
  )
