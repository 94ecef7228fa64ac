// The entry table follows what is typed: net, variance, rating, movement and every sum. All of it is worked out again by
// the server when it saves, and the page does its work without this script.

import { amount, pounds, sign } from './amounts.js';
import { keys } from './grid-keys.js';

const form = document.querySelector('[data-forecast-entry]');

// A grid of which nothing can be saved now has nothing to follow.
if (form?.querySelector('[data-save-count]')) {
  start(form);
}

function start(form) {
  const facts = JSON.parse(form.querySelector('[data-facts]').textContent);
  const ratings = new Map([...form.querySelectorAll('[data-rating]')].map((template) => [template.dataset.rating, template]));
  const count = form.querySelector('[data-save-count]');
  const rows = [...form.querySelectorAll('tr[data-line]')].map((row) => lineOf(row, facts));
  const levels = [...form.querySelectorAll('tr[data-level]')].map((row) => ({ row, fact: facts.levels[row.dataset.level], drawn: facts.levels[row.dataset.level].net }));
  const byCode = new Map(rows.map((line) => [line.code, line]));
  const grid = rows.filter((line) => line.inputs.length > 0);
  let sending = false;

  form.querySelectorAll('[data-script-only]').forEach((element) => { element.hidden = false; });
  rows.forEach((line) => { line.mirror = line.fact.mirror ? byCode.get(line.fact.mirror) : undefined; });
  form.addEventListener('input', (event) => {
    if (event.target.matches('.cell__input')) {
      typedOver(rows.find((line) => line.inputs.includes(event.target)));
    }

    follow(true);
  });
  form.addEventListener('change', (event) => {
    if (event.target.matches('[data-take]')) {
      take(rows.find((line) => line.takes.includes(event.target)), event.target);
    }

    follow(true);
  });
  form.addEventListener('focusin', (event) => {
    if (event.target.matches('.cell__input')) {
      event.target.select();
    }
  });
  form.addEventListener('keydown', (event) => keys(event, grid, form));
  form.addEventListener('paste', (event) => paste(event, grid, form));
  form.addEventListener('submit', () => { sending = true; });
  window.addEventListener('pageshow', () => { sending = false; });
  window.addEventListener('beforeunload', (event) => {
    if (!sending && rows.some((line) => line.changed)) {
      event.preventDefault();
    }
  });
  follow(false);

  function follow(typed) {
    const sums = new Map();
    let changed = 0;
    let unreadable = 0;
    for (const line of grid) {
      read(line);
      changed += line.changed ? 1 : 0;
      unreadable += line.unreadable ? 1 : 0;
    }

    for (const line of rows) {
      const moved = line.inputs.length > 0 && line.net !== null ? line.net - line.fact.counted : 0;
      if (moved !== 0) {
        for (const [key, share] of Object.entries(line.fact.levels)) {
          sums.set(key, (sums.get(key) ?? 0) + (moved * share));
        }

        if (line.mirror) {
          sums.set(line.mirror, (sums.get(line.mirror) ?? 0) - moved);
        }
      }
    }

    for (const line of rows) {
      if (line.inputs.length > 0) {
        line.row.classList.toggle('is-changed', line.changed);
        draw(line, line.counts ? line.net : null, typed);
      } else {
        draw(line, line.fact.counted + (sums.get(line) ?? 0), typed);
      }
    }

    for (const level of levels) {
      draw(level, level.fact.net + (sums.get(level.row.dataset.level) ?? 0), true);
    }

    count.textContent = words(changed, unreadable);
    form.classList.toggle('has-changes', changed > 0);
  }

  // What has not changed keeps what the server wrote, with its reasons.
  function draw(target, net, typed) {
    if (target.drawn !== net && typed) {
      show(target, net);
    }

    target.drawn = net;
  }

  function show(target, net) {
    const fact = target.fact;
    const cash = fact.cash[0] + fact.cash[1];
    const variance = net === null ? null : net - cash;
    const state = variance === null ? 'NotRated' : rate(variance + fact.adjustment, fact);
    write(target.row, 'net', net === null ? '' : pounds(net, false));
    write(target.row, 'variance', variance === null ? '' : pounds(variance, true));
    write(target.row, 'percentage', variance === null || cash === 0 ? '' : share(variance, cash));
    write(target.row, 'movement', variance === null || fact.last === null ? '' : pounds(variance - fact.last, true));
    if (target.rating !== state) {
      target.rating = state;
      target.row.querySelector('[data-cell="rating"]').replaceChildren(ratings.get(state).content.cloneNode(true));
    }
  }
}

function lineOf(row, facts) {
  const inputs = [...row.querySelectorAll('.cell__input')];
  const seenParts = row.querySelector('input[name$=".Seen"]')?.value.split(';') ?? [];
  const seen = seenParts.slice(0, 3).map(Number);
  return {
    row,
    inputs,
    takes: [...row.querySelectorAll('[data-take]')],
    nature: row.querySelector('[data-nature]'),
    effect: row.querySelector('[data-effect]'),
    more: row.querySelector('[data-more-words]'),
    code: row.dataset.line,
    fact: facts.lines[row.dataset.line],
    confirm: row.querySelector('input[type="checkbox"]'),
    hasForecast: seen[0] > 0,
    seen: seen.length === 3 ? [seen[1], seen[2]] : null,
    natureSeen: seenParts[3] ?? 'NotMarked',
    effectSeen: seenParts[4] ? Number(seenParts[4]) : null,
    originals: inputs.map((input) => input.defaultValue),
  };
}

function read(line) {
  const [gross, income] = line.inputs.map((input) => amount(input.value));
  const empty = line.inputs.every((input) => input.value.trim() === '');
  const differs = !line.seen || gross !== line.seen[0] || income !== line.seen[1];
  line.unreadable = !(empty && !line.hasForecast) && (gross === null || income === null);
  const marked = line.nature !== null && (line.nature.value !== line.natureSeen || effectOf(line) !== line.effectSeen);
  const taken = line.takes.some((radio) => radio.checked && radio.value !== '' && !radio.defaultChecked);
  line.changed = line.unreadable || (!empty && (differs || marked || taken || (line.confirm?.checked === true && !line.hasForecast)));
  line.counts = !line.unreadable && (line.hasForecast || line.changed);
  line.net = line.unreadable ? null : line.counts ? gross + income : line.fact.counted;
  line.inputs.forEach((input, at) => {
    const value = at === 0 ? gross : income;
    input.classList.toggle('is-edited', line.seen ? value !== line.seen[at] : input.value.trim() !== '');
    input.classList.toggle('is-suggested', !line.hasForecast && !line.changed && !empty);
    input.classList.toggle('is-unreadable', value === null && !(empty && !line.hasForecast));
  });
}

function effectOf(line) {
  const text = line.effect.value.trim();
  return text === '' ? null : amount(text) ?? text;
}

// A method's figures go into the cells at once.
function take(line, radio) {
  const figures = radio.dataset.take === '' ? line.originals : radio.dataset.take.split(';');
  line.inputs.forEach((input, at) => { input.value = figures[at]; });
  line.more.textContent = radio.dataset.word ?? 'Method';
}

// What is typed over a method's figures is typed.
function typedOver(line) {
  const chosen = line.takes.find((radio) => radio.checked && radio.value !== '');
  if (chosen && line.inputs.some((input, at) => input.value !== chosen.dataset.take.split(';')[at])) {
    line.takes[0].checked = true;
    line.more.textContent = 'Typed';
  }
}

// A block copied from a spreadsheet goes to the server, which shows what it would change before anything is taken.
function paste(event, grid, form) {
  const input = event.target;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!input.matches?.('.cell__input') || !/[\t\n]/.test(text.trimEnd())) {
    return;
  }

  event.preventDefault();
  const line = grid.find((other) => other.inputs.includes(input));
  form.querySelector('[data-paste-block]').value = text;
  form.querySelector('[data-paste-line]').value = line.code;
  form.querySelector('[data-paste-part]').value = line.inputs.indexOf(input) === 1 ? 'income' : 'gross';
  form.requestSubmit(form.querySelector('[data-paste-preview]'));
}

function rate(variance, fact) {
  const rule = fact.rule;
  const base = Math.abs(rule.gross ? fact.cash[0] : fact.cash[0] + fact.cash[1]);
  const size = Math.abs(variance);
  const reached = ([percentage, sum]) => {
    const bySum = size >= sum;
    if (base === 0) {
      return bySum;
    }

    // Whole numbers throughout: a variance at the very threshold must rate as the server rates it.
    const byShare = BigInt(size) * 100_000_000n >= BigInt(percentage) * BigInt(base);
    return rule.both ? bySum && byShare : bySum || byShare;
  };
  if (variance <= 0) {
    return variance < 0 && rule.underspend && reached(rule.underspend) ? 'LargeUnderspend' : 'Green';
  }

  return reached(rule.red) ? 'Red' : reached(rule.amber) ? 'Amber' : 'Green';
}

function write(row, name, text) {
  const cell = row.querySelector(`[data-cell="${name}"]`);
  if (cell && cell.textContent !== text) {
    cell.textContent = text;
  }
}

function share(variance, cash) {
  const hundredths = Number(((BigInt(Math.abs(variance)) * 20_000n) + BigInt(Math.abs(cash))) / (2n * BigInt(Math.abs(cash))));
  return `${sign(hundredths === 0 ? 0 : variance, true)}${(hundredths / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}%`;
}

function words(changed, unreadable) {
  if (changed === 0) {
    return 'No changes';
  }

  const text = changed === 1 ? '1 change not saved' : `${changed} changes not saved`;
  return unreadable === 0 ? text : `${text}, ${unreadable} cannot be read`;
}
