// Puts a figure's field where the cursor stands. Without script the field is typed as the list shows it.
const text = document.getElementById('Input_Text');

if (text) {
  // Until the cursor is set somewhere it stands at the end of what is there, and not before it.
  text.setSelectionRange(text.value.length, text.value.length);
  document.querySelectorAll('.js-only').forEach((element) => { element.hidden = false; });
  document.querySelectorAll('[data-insert]').forEach((button) => {
    button.addEventListener('click', () => {
      text.setRangeText(button.dataset.insert, text.selectionStart, text.selectionEnd, 'end');
      text.focus();
      text.dispatchEvent(new Event('input'));
    });
  });
  countParagraphs();
}

// A limit that holds for each paragraph is counted for the longest one, and told once it is near.
function countParagraphs() {
  const told = document.querySelector('[data-most-in-paragraph]');
  if (!told) {
    return;
  }

  const most = Number(told.dataset.mostInParagraph);
  const rule = told.textContent;
  text.addEventListener('input', () => {
    const longest = Math.max(...text.value.split(/\n\s*\n/).map((paragraph) => paragraph.trim().length));
    const left = most - longest;
    told.textContent = left < 0
      ? `The longest paragraph has ${(-left).toLocaleString('en-GB')} characters too many`
      : longest > most * 0.75 ? `You have ${left.toLocaleString('en-GB')} characters remaining in the longest paragraph` : rule;
    told.classList.toggle('govuk-error-message', left < 0);
    told.classList.toggle('govuk-hint', left >= 0);
  });
}
