// Puts a figure's field where the cursor stands. Without script the field is typed as the list shows it.
const text = document.getElementById('Input_Text');

if (text) {
  document.querySelectorAll('.js-only').forEach((element) => { element.hidden = false; });
  document.querySelectorAll('[data-insert]').forEach((button) => {
    button.addEventListener('click', () => {
      text.setRangeText(button.dataset.insert, text.selectionStart, text.selectionEnd, 'end');
      text.focus();
    });
  });
}
