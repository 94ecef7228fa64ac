// The rephasing of each scheme over all years, as it is typed: it must come to nil.

import { amount, pounds } from './amounts.js';

function addUp(scheme) {
  const sums = [...scheme.querySelectorAll('[data-rephasing]')].map((cell) => (cell.value.trim() ? amount(cell.value) : 0));
  const left = scheme.querySelector('[data-left-over]');
  if (sums.includes(null)) {
    left.textContent = '';
    return;
  }

  const sum = sums.reduce((total, one) => total + one, 0);
  left.textContent = pounds(sum, true);
  left.classList.toggle('left-over--open', sum !== 0);
}

for (const form of document.querySelectorAll('[data-capital-entry]')) {
  // What was typed before this script came counts too.
  form.querySelectorAll('[data-scheme]').forEach(addUp);
  form.addEventListener('input', (event) => {
    const scheme = event.target.closest('[data-scheme]');
    if (scheme) {
      event.target.classList.remove('is-suggested');
      addUp(scheme);
    }
  });
}
