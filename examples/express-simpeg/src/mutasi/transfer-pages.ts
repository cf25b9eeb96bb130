import type { Possibility } from '@siklus/core'
import { type Html, html } from '../pages/html.ts'
import type { employees, units } from './office.ts'
import type { Transfer, transfer } from './read-transfers.ts'
import { eventWord, reasonSentence, stateWord } from './words.ts'

const CLOCK = new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Jakarta', dateStyle: 'medium', timeStyle: 'short' })

/** An instant as the office's clock shows it. */
const clockTime = (at: string): string => `${CLOCK.format(new Date(at))} WIB`

type One = Awaited<ReturnType<typeof transfer>>

/** Proposals as a table. */
export const transferTable = (list: readonly Transfer[]): Html =>
  list.length === 0
    ? html`<p>Tidak ada usulan.</p>`
    : html`<table>
<tr><th>Pegawai</th><th>Dari</th><th>Ke</th><th>TMT</th><th>Status</th></tr>
${list.map(
  ({
    item,
    row,
  }) => html`<tr><td><a href="/mutasi/${item.id}">${row.nama}</a></td><td>${row.dari}</td><td>${row.ke}</td>
<td>${row.tmt}</td><td>${stateWord(item.state)}</td></tr>`,
)}
</table>`

/** The form of a new proposal. */
export const proposeForm = (
  key: string,
  people: Awaited<ReturnType<typeof employees>>,
  places: Awaited<ReturnType<typeof units>>,
): Html => html`<form method="post" action="/mutasi" class="card">
<input type="hidden" name="key" value="${key}">
<label>Pegawai <select name="employee" required>${people.map(
  ({ id, nama, nama_unit }) => html`<option value="${id}">${nama}, ${nama_unit}</option>`,
)}</select></label>
<label>Unit tujuan <select name="to" required>${places.map(
  ({ kode, nama, terisi, formasi }) => html`<option value="${kode}">${nama} (${terisi}/${formasi})</option>`,
)}</select></label>
<label>Jabatan baru <input name="position" required maxlength="200"></label>
<label>Terhitung mulai tanggal <input name="effective" type="date" required></label>
<label>Alasan <textarea name="why" required maxlength="1000"></textarea></label>
<button>Usulkan</button>
</form>`

/** A proposal with the steps that its reader may take now, and what was done. */
export const transferDetail = (
  { item, row, can, history }: One,
  names: Readonly<Record<string, string>>,
): Html => html`<section>
<p><strong>${stateWord(item.state)}</strong>${row.nomor_sk === null ? undefined : html`, SK ${row.nomor_sk}`}</p>
<p>${row.nama} (${row.nip}) dari ${row.dari} ke ${row.ke} sebagai ${row.jabatan}, TMT ${row.tmt}.</p>
<p>${row.alasan}</p>
</section>
${can.map((step) => (step.allowed ? stepForm(step.event, item) : stepRefused(step)))}
<section><h2>Riwayat</h2><ol>
${history.map(({ at, by, event }) => html`<li>${names[by] ?? by} ${eventWord(event.type)}, ${clockTime(at)}</li>`)}
</ol></section>`

const FIELDS: Readonly<Record<string, Html>> = {
  approve: html`<label>Nomor SK <input name="decree" required maxlength="200"></label>`,
  reject: html`<label>Alasan penolakan <textarea name="note" required maxlength="200"></textarea></label>`,
}

const LABELS: Readonly<Record<string, string>> = { approve: 'Setujui', reject: 'Tolak', withdraw: 'Tarik usulan' }

const stepForm = (
  event: string,
  { id, revision }: Transfer['item'],
): Html => html`<form method="post" action="/mutasi/${id}/${event}" class="card">
<input type="hidden" name="revision" value="${revision}">${FIELDS[event]}<button>${LABELS[event] ?? event}</button>
</form>`

/** What a rule forbids is shown with its reason; what only others may do is not shown at all. */
const stepRefused = ({ event, reasons }: Possibility): Html =>
  reasons.every(({ code }) => code === 'role.notAllowed')
    ? html``
    : html`<section class="problem"><p>${LABELS[event] ?? event}: tidak dapat sekarang.</p><ul>${reasons.map(
        (one) => html`<li>${reasonSentence(one)}</li>`,
      )}</ul></section>`
