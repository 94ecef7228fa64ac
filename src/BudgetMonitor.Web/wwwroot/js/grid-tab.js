// Tab goes through the cells of an entry grid alone, row by row, so that what is typed with Tab lands where it was meant.
// F8 goes from a cell to what else its row has (method, confirmation, explanation, links) and back. Without script Tab
// reaches everything.

const FIELDS = 'input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea';
const OTHERS = 'a[href], button, summary, input[type=checkbox], input[type=radio], [tabindex="0"]';

export function gridsIn(root) {
  for (const table of root.querySelectorAll('form table')) {
    if (table.querySelector('.cell__input') && !table.closest('[popover]')) {
      start(table);
    }
  }
}

function start(table) {
  // What opens over a row is walked by itself, and a question about a whole row is answered before its cells.
  const own = (element) => element.closest('table') === table && !element.closest('[popover], thead, fieldset');
  const rows = [...table.querySelectorAll('tr')].map((row) => ({
    row,
    cells: [...row.querySelectorAll(FIELDS)].filter(own),
    others: [...row.querySelectorAll(OTHERS)].filter(own),
  }));
  const asides = new Map();
  rows.forEach(({ row, cells, others }, at) => {
    const holder = cells.length > 0 ? row : holderOf(rows, at);
    if (holder && others.length > 0) {
      asides.set(holder, [...(asides.get(holder) ?? []), ...others]);
    }
  });
  if (asides.size === 0) {
    return;
  }

  asides.forEach((others) => others.forEach((element) => { element.tabIndex = -1; }));
  explain(table);
  let from = null;
  table.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest('[popover]')) {
      return;
    }

    const element = event.target;
    const holder = [...asides].find(([row, others]) => others.includes(element) || (row.contains(element) && element.matches(FIELDS)))?.[0];
    const others = asides.get(holder)?.filter((other) => other.checkVisibility({ visibilityProperty: true })) ?? [];
    const place = others.indexOf(element);
    if (event.key === 'F8' && others.length > 0) {
      event.preventDefault();
      from = place < 0 ? element : from;
      const next = event.shiftKey ? (place < 0 ? others.length : place) - 1 : place + 1;
      (others[next] ?? back(holder)).focus();
    } else if (event.key === 'Escape' && place >= 0 && !holder.querySelector(':popover-open')) {
      event.preventDefault();
      back(holder).focus();
    }
  });

  function back(holder) {
    return from && holder.contains(from) ? from : rows.find(({ row }) => row === holder).cells[0];
  }
}

// The row whose cells lead to what stands in a row without cells: the next one under its heading, or else the one above.
function holderOf(rows, at) {
  const body = rows[at].row.parentElement;
  const isHeading = rows[at].row.querySelector('[scope="rowgroup"]') !== null;
  const after = rows.slice(at + 1).filter(({ cells }) => cells.length > 0);
  const before = rows.slice(0, at).reverse().filter(({ cells }) => cells.length > 0);
  const inside = (list) => list.find(({ row }) => row.parentElement === body);
  const found = isHeading ? inside(after) ?? inside(before) : inside(before) ?? inside(after);
  return (found ?? before[0] ?? after[0])?.row;
}

// Says so under the grid, and to whoever hears the grid's name.
function explain(table) {
  const hint = table.closest('form').querySelector('[data-grid-keys]');
  if (hint) {
    hint.hidden = false;
    table.closest('.table-frame')?.setAttribute('aria-describedby', hint.id);
  }
}
