// The preview follows what is chosen. Without script the Preview button does the same.
const form = document.querySelector('[data-kind]');
const preview = document.querySelector('[data-preview]');

if (form && preview) {
  let waiting;
  let latest = 0;

  const follow = async () => {
    const mine = ++latest;
    preview.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(`${form.getAttribute('action')}?handler=Preview`, { method: 'POST', body: new FormData(form) });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector('[data-preview]');
      if (answer.ok && fresh && mine === latest) {
        preview.replaceChildren(...fresh.childNodes);
      }
    } finally {
      if (mine === latest) {
        preview.removeAttribute('aria-busy');
      }
    }
  };

  form.addEventListener('input', (event) => {
    if (event.target.name !== 'Input.Reason' && event.target.name !== 'Input.Add') {
      clearTimeout(waiting);
      waiting = setTimeout(follow, 500);
    }
  });
}
