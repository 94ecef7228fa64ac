// The grid of volumes by month: keys between cells, a block pasted into a cell, and how many cells wait to be saved. The
// page does its work without this script.

import { keys } from './grid-keys.js';

const form = document.querySelector('[data-months-entry]');

if (form) {
  start(form);
}

function start(form) {
  const grid = [...form.querySelectorAll('[data-months-row]')]
    .map((row) => ({ name: row.dataset.monthsRow, inputs: [...row.querySelectorAll('.cell__input')] }))
    .filter((row) => row.inputs.length > 0)
    .map((row) => ({ ...row, originals: row.inputs.map((input) => input.defaultValue) }));
  const count = form.querySelector('[data-save-count]');
  let sending = false;

  // Rows may have fewer cells than others, so a column is a month and not a place.
  const byMonth = grid.map((row) => ({ ...row, inputs: lay(row, row.inputs), originals: lay(row, row.originals) }));
  form.querySelectorAll('[data-script-only]').forEach((element) => { element.hidden = false; });
  form.addEventListener('input', follow);
  form.addEventListener('focusin', (event) => {
    if (event.target.matches('.cell__input')) {
      event.target.select();
    }
  });
  form.addEventListener('keydown', (event) => keys(event, byMonth, form));
  form.addEventListener('paste', paste);
  form.addEventListener('submit', () => { sending = true; });
  window.addEventListener('pageshow', () => { sending = false; });
  window.addEventListener('beforeunload', (event) => {
    if (!sending && changed() > 0) {
      event.preventDefault();
    }
  });
  follow();

  function lay(row, values) {
    const months = [];
    row.inputs.forEach((input, at) => { months[Number(input.dataset.month) - 1] = values[at]; });
    return months;
  }

  function changed() {
    let cells = 0;
    for (const row of grid) {
      row.inputs.forEach((input) => {
        const differs = input.value.trim() !== input.dataset.stands;
        input.classList.toggle('is-edited', differs);
        cells += differs ? 1 : 0;
      });
    }

    return cells;
  }

  function follow() {
    const cells = changed();
    count.textContent = cells === 0 ? 'No changes' : cells === 1 ? '1 change not saved' : `${cells} changes not saved`;
  }

  // A block copied from a spreadsheet goes to the server, which shows what it would change before anything is taken.
  function paste(event) {
    const input = event.target;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!input.matches?.('.cell__input') || !/[\t\n]/.test(text.trimEnd())) {
      return;
    }

    event.preventDefault();
    form.querySelector('[data-paste-block]').value = text;
    form.querySelector('[data-paste-row]').value = grid.find((row) => row.inputs.includes(input)).name;
    form.querySelector('[data-paste-month]').value = input.dataset.month;
    form.requestSubmit(form.querySelector('[data-paste-preview]'));
  }
}
