// What an adjustment does to its head, as it is typed. Without this script the page shows it when it is asked to.

import { amount, pounds, sign } from './amounts.js';

const signed = (pence) => `${sign(pence, true)}£${pounds(Math.abs(pence), false)}`;

const table = document.querySelector('#effect');
const form = table?.closest('form');
const own = table?.querySelector('[data-adjustment-own]');
const after = table?.querySelector('[data-adjustment-after]');

function show() {
  const before = form.elements['Input.Before'].value;
  const held = [...form.querySelectorAll('[name$=".InForecast"]')].map((field) => field.value);
  const sums = [before, ...held.map((text) => (text.trim() ? text : '0'))].map(amount);
  if (sums.includes(null)) {
    own.textContent = '';
    after.textContent = '';
    return;
  }

  // What the actions have brought into the forecast counts there and no longer here.
  const now = sums.slice(1).reduce((left, sum) => left - sum, sums[0]);
  own.textContent = signed(now);
  if (table.dataset.adjustmentRest) {
    after.textContent = signed(Number(table.dataset.adjustmentRest) + now);
  }
}

if (form && own && after) {
  form.addEventListener('input', show);
}
