// Sums as people type them and as screens show them, the same on every page.

// Pence, or null for what the server would refuse to read.
export function amount(text) {
  const entry = text
    .replace(/[\s\u00A0\u202F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202D\u2060-\u2064\u2066-\u2069\uFEFF]+/g, '')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-');
  const match = /^(?:£(?=\())?(\()?([+-])?£?([+-])?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?(-)?(\))?$/.exec(entry);
  if (!match) {
    return null;
  }

  const [, open, sign, after, whole, pence, behind, close] = match;
  const signs = (sign ?? '') + (after ?? '') + (behind ?? '');
  if (Boolean(open) !== Boolean(close) || signs.length > 1 || (open && signs)) {
    return null;
  }

  const value = (Number(whole.replaceAll(',', '')) * 100) + Number((pence ?? '').padEnd(2, '0'));
  return value > 1e13 ? null : (open || signs === '-') && value !== 0 ? -value : value;
}

// Half away from zero, as everywhere in the product.
export function pounds(pence, signed) {
  const whole = Math.floor((Math.abs(pence) + 50) / 100);
  return sign(whole === 0 ? 0 : pence, signed) + whole.toLocaleString('en-GB');
}

export function sign(value, signed) {
  return value < 0 ? '\u2212' : value > 0 && signed ? '+' : '';
}
