// A page that answers a sent form takes the place of the page with the form in the browser's memory, so that going back to it
// later shows it as it stands by then and never asks whether to send the old form again. What it holds unsaved is guarded.

export function settle() {
  if (!document.body.dataset.posted) {
    return;
  }

  const address = new URL(window.location.href);
  address.searchParams.delete('handler');
  window.history.replaceState(window.history.state, '', address);
  const forms = [...document.querySelectorAll('main form[method="post"]')];
  if (forms.length === 0 || document.querySelector('main input[type="password"]')) {
    return;
  }

  let leaves = false;
  document.addEventListener('submit', () => { leaves = true; });
  document.addEventListener('click', (event) => { leaves ||= event.target.closest('main form a[href]') !== null; });
  window.addEventListener('pageshow', () => { leaves = false; });
  window.addEventListener('beforeunload', (event) => {
    if (!leaves) {
      event.preventDefault();
    }
  });
}
