// The remainder follows what is typed. The server adds everything up again when it saves.
import { amount, pounds } from './amounts.js';

const form = document.querySelector('[data-explain]');

if (form) {
  const parts = [...form.querySelectorAll('[data-whole]')];
  const originals = new Map([...form.querySelectorAll('input:not([type=hidden]), select, textarea')].map((field) => [field, field.value]));
  let sending = false;
  const follow = () => {
    for (const part of parts) {
      const sum = [...part.querySelectorAll('[data-part]')].reduce((total, input) => total + (amount(input.value) ?? 0), 0);
      part.querySelector('[data-sum]').textContent = pounds(sum, true);
      part.querySelector('[data-remainder]').textContent = pounds(Number(part.dataset.whole) - sum, true);
    }
  };
  form.addEventListener('input', follow);
  form.addEventListener('submit', () => { sending = true; });
  window.addEventListener('pageshow', () => { sending = false; });
  window.addEventListener('beforeunload', (event) => {
    if (!sending && [...originals].some(([field, value]) => field.value !== value)) {
      event.preventDefault();
    }
  });
}
