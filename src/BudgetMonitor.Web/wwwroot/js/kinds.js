// Composing a kind of paper. The preview follows what is chosen, moving a part keeps focus and place, and what is not saved is
// not left without a word. Without script the buttons do the same in a page of their own.
import { initAll } from './govuk-frontend.min.js';

const form = document.querySelector('[data-kind]');
const preview = document.querySelector('[data-preview]');

if (form && preview) {
  let waiting;
  let latest = 0;
  let sending = false;
  let turn = Promise.resolve();
  let changed = form.dataset.unsaved === 'yes';

  const ask = async (address, fields) => {
    const mine = ++latest;
    preview.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address, { method: 'POST', body: fields });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector('[data-preview]');
      if (answer.ok && fresh && mine === latest) {
        preview.replaceChildren(...fresh.childNodes);
      }

      return answer.ok && fresh ? page : null;
    } catch {
      // Out of reach. Sending the form says so, as it does without script.
      return null;
    } finally {
      if (mine === latest) {
        preview.removeAttribute('aria-busy');
      }
    }
  };

  const rearrange = async (pressed) => {
    // A second press may have waited for the first, which made the buttons anew.
    const button = pressed.isConnected ? pressed : document.getElementById(pressed.id);
    if (!button || button.disabled) {
      return;
    }

    clearTimeout(waiting);
    const before = button.getBoundingClientRect().top;
    const page = await ask(button.formAction, new FormData(form, button));
    if (!page) {
      // The page itself says what is wrong.
      sending = true;
      form.requestSubmit(button);
      return;
    }

    const open = [...form.querySelectorAll('details[id][open]')].map((group) => group.id);
    for (const fresh of page.querySelectorAll('[data-region]')) {
      const region = document.getElementById(fresh.id);
      if (region) {
        region.replaceChildren(...fresh.childNodes);
        initAll({ scope: region });
      }
    }

    // The form says how much of it there is; a committee's paper has fewer tables than the council's.
    form.elements.Sent.value = page.querySelector('[data-kind]').elements.Sent.value;

    open.forEach((id) => document.getElementById(id)?.setAttribute('open', ''));
    const next = form.querySelector('[autofocus]');
    if (next) {
      next.focus({ preventScroll: true });
      if (button.value.includes('-')) {
        // The part moves under the pointer, not the page.
        window.scrollBy(0, next.getBoundingClientRect().top - before);
      } else {
        next.scrollIntoView({ block: 'center' });
      }
    }
  };

  form.addEventListener('submit', (event) => {
    if (event.submitter?.name === 'Step' && !sending) {
      event.preventDefault();
      changed = true;
      const pressed = event.submitter;
      turn = turn.then(() => rearrange(pressed));
      return;
    }

    sending = true;
  });

  form.addEventListener('input', (event) => {
    if (!['Input.Add', 'Input.AddAfter', 'Input.Move', 'Input.MoveAfter', 'Input.Period'].includes(event.target.name)) {
      changed = true;
    }

    if (!['Input.Reason', 'Input.Add', 'Input.AddAfter', 'Input.Move', 'Input.MoveAfter'].includes(event.target.name)) {
      clearTimeout(waiting);
      waiting = setTimeout(() => ask(`${form.getAttribute('action')}?handler=Preview`, new FormData(form)), 500);
    }
  });

  window.addEventListener('pageshow', () => { sending = false; });
  window.addEventListener('beforeunload', (event) => {
    if (changed && !sending) {
      event.preventDefault();
    }
  });
}
