// Ticks everything or nothing without loading the page, so that a reason that was typed stays. Without script the links do it.
for (const link of document.querySelectorAll('[data-tick]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    for (const box of document.querySelectorAll('.review-item input[name=Ticked]')) {
      box.checked = link.dataset.tick === 'all' ? !box.closest('[data-accepted]') : false;
    }
  });
}
