// Everything works without script. This starts the GOV.UK components that a page has.
import { initAll } from './govuk-frontend.min.js';

document.documentElement.classList.add('has-script');
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();
