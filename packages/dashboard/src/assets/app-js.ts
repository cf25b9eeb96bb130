import { js } from './text.ts'

/** Small things that pages cannot do without a script; each page works without them. It only ever listens to events. */
export const appJs = js`(() => {
  'use strict'
  const body = document.body
  const byId = (id) => document.getElementById(id)
  const on = (name, run) => document.addEventListener(name, run)

  // Words for screen readers, and a message that can be put away.
  const say = (text) => {
    const place = byId('say')
    place.textContent = ''
    requestAnimationFrame(() => (place.textContent = text))
  }
  const notice = (text) => {
    const box = document.createElement('div')
    box.className = 'notice tone-bad'
    box.setAttribute('role', 'alert')
    box.textContent = text
    byId('flash').replaceChildren(box)
  }
  on('siklus:say', (event) => say(event.detail.text ?? event.detail.value ?? ''))

  // Asking before something happens: hx-confirm, and data-confirm on plain forms.
  const ask = (question) =>
    new Promise((resolve) => {
      const dialog = byId('confirm')
      byId('confirm-text').textContent = question
      dialog.returnValue = ''
      dialog.addEventListener('close', () => resolve(dialog.returnValue === 'ok'), { once: true })
      dialog.showModal()
    })
  on('htmx:confirm', (event) => {
    const { ctx, issueRequest, dropRequest } = event.detail
    if (!ctx.confirm) return
    event.preventDefault()
    ask(ctx.confirm).then((yes) => (yes ? issueRequest() : dropRequest()))
  })
  const asked = new WeakSet()
  on('submit', (event) => {
    const form = event.target
    const question = form.dataset.confirm
    if (!question || asked.has(form)) return
    event.preventDefault()
    const submitter = event.submitter
    ask(question).then((yes) => {
      if (!yes) return
      asked.add(form)
      form.requestSubmit(submitter)
      asked.delete(form)
    })
  })

  // A refused button says why instead of doing anything.
  on('click', (event) => {
    const refused = event.target.closest('[aria-disabled=true]')
    if (!refused) return
    event.preventDefault()
    say(byId(refused.getAttribute('aria-describedby'))?.innerText ?? '')
  })

  // Saving while writing: the form says whether its text is safe.
  const unsaved = new Set()
  const show = (form, state) => {
    const status = form.querySelector('.autosave')
    if (!status) return
    status.dataset.state = state
    if (status.dataset[state]) status.textContent = status.dataset[state]
  }
  const saver = (event) => event.target.closest?.('[data-autosave]')

  // Handing in waits for a save under way, so that the two cannot cross; no save follows it. A save may draw the button again.
  const saving = new WeakSet()
  const leaving = new WeakMap()
  const saved = (form) => {
    saving.delete(form)
    const pressed = leaving.get(form)
    leaving.delete(form)
    if (!pressed) return
    const now = form.isConnected ? form : byId(form.id)
    const same = ({ type, name, value }) => type === 'submit' && name === pressed.name && value === pressed.value
    const button = now && [...now.elements].find(same)
    if (button) now.requestSubmit(button)
  }
  on('input', (event) => {
    const form = saver(event)
    if (!form) return
    leaving.delete(form)
    unsaved.add(form)
    show(form, 'unsaved')
  })
  on('htmx:before:request', (event) => {
    const form = saver(event)
    if (!form) return
    if (leaving.has(form)) return event.preventDefault()
    saving.add(form)
    event.target.addEventListener('htmx:finally:request', () => saved(form), { once: true })
    unsaved.delete(form)
    show(form, 'saving')
  })
  const failed = (event) => {
    const form = saver(event)
    if (form) unsaved.add(form)
    if (form) show(form, 'failed')
    return form
  }
  on('htmx:response:error', failed)
  on('htmx:after:swap', (event) => {
    const form = saver(event)
    if (form && !unsaved.has(form)) show(form, 'saved')
  })
  on('submit', (event) => {
    const form = event.target
    if (event.defaultPrevented) return
    if (saving.has(form)) event.preventDefault()
    else unsaved.delete(form)
    leaving.set(form, saving.has(form) ? event.submitter : null)
  })
  addEventListener('beforeunload', (event) => {
    for (const form of unsaved) if (!form.isConnected) unsaved.delete(form)
    if (unsaved.size > 0) event.preventDefault()
  })

  // The server cannot be reached. The feed comes back by itself, so it does not complain.
  on('htmx:error', (event) => {
    if (event.target.id === 'live' || !event.detail.ctx) return
    if (!failed(event)) notice(body.dataset.offline)
  })

  // Keeping one's place: when what had the focus is replaced, its successor or what is around it takes the focus.
  let place = []
  on('htmx:before:swap', () => {
    place = []
    for (let at = document.activeElement; at && at !== body; at = at.parentElement) if (at.id) place.push(at.id)
  })
  on('htmx:after:swap', () => {
    if (document.activeElement && document.activeElement !== body) return
    const next = place.map(byId).find((found) => found && found.id !== 'main')
    if (!next) return
    if (next.tabIndex < 0 && !next.hasAttribute('tabindex')) next.tabIndex = -1
    next.focus({ preventScroll: true })
  })

  // A queue by keyboard. Single keys work only while the focus is inside the queue and not in a field.
  on('keydown', (event) => {
    const queue = event.target.closest?.('[data-queue]')
    if (!queue || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target.matches('input:not([type=checkbox],[type=radio]),select,textarea,[contenteditable]')) return
    const key = event.key.toLowerCase()
    if (key === 'j' || key === 'k') {
      const items = [...queue.querySelectorAll('[data-queue-item]')]
      const at = items.findIndex((item) => item.contains(document.activeElement))
      const next = items[at + (key === 'j' ? 1 : -1)]
      if (next) next.focus()
      event.preventDefault()
      return
    }
    const button = [...queue.querySelectorAll('[data-key]')].find((one) => one.dataset.key === key)
    if (!button) return
    event.preventDefault()
    button.focus()
    button.click()
  })

  // The live feed: one event names its topics, each becomes an event that regions of the page wait for.
  on('siklus:change', (event) => {
    for (const topic of JSON.parse(event.detail.data).topics) body.dispatchEvent(new CustomEvent('siklus:' + topic))
  })
  const live = (state) => {
    const words = byId('live-state')
    if (words) words.textContent = words.dataset[state]
  }
  on('htmx:sse:after:connection', () => live('on'))
  on('htmx:sse:error', () => live('off'))
  on('htmx:sse:close', () => live('off'))
})()
`
