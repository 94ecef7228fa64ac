// Everything works without script. This starts the GOV.UK components that a page has, and the keyboard of entry grids.
import { initAll } from './govuk-frontend.min.js';
import { gridsIn } from './grid-tab.js';

document.documentElement.classList.add('has-script');
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();
gridsIn(document);
