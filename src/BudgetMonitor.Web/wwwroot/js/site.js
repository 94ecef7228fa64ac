// Everything works without script. This starts the GOV.UK components that a page has, the keyboard of entry grids, and the way
// back to pages that answered a form.
import { initAll } from './govuk-frontend.min.js';
import { gridsIn } from './grid-tab.js';
import { settle } from './posted.js';

document.documentElement.classList.add('has-script');
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();
gridsIn(document);
settle();
