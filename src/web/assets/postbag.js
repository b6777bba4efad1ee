/** What pages do more where scripts run. Everything works without. */
import { Checkboxes, initAll as initGovuk, Radios } from '/assets/%%govuk-frontend.js%%';
import { initAll as initMoj } from '/assets/%%moj-frontend.js%%';

// A radio or a box may not have aria-expanded (WAI-ARIA 1.2); what it reveals follows it at once in any case.
for (const { prototype } of [Radios, Checkboxes]) {
  const reveal = prototype.syncConditionalRevealWithInputState;
  prototype.syncConditionalRevealWithInputState = function (input) {
    reveal.call(this, input);
    input.removeAttribute('aria-expanded');
  };
}

initGovuk();
initMoj();

// The skip link leaves #main-content in the address. Were a form sent there, the browser would look for that place in
// the answer, and take the focus from its error summary.
addEventListener('submit', () => {
  if (location.hash) history.replaceState(history.state, '', location.pathname + location.search);
});

/** `<input data-suggest="/path">`: offers what the server finds for the words typed; anything may still be typed. */
async function offerSuggestions() {
  const inputs = document.querySelectorAll('input[data-suggest]');
  if (inputs.length === 0) return;
  await import('/assets/%%accessible-autocomplete.js%%');
  for (const input of inputs) suggest(input);
}

function suggest(input) {
  const holder = document.createElement('div');
  input.before(holder);
  window.accessibleAutocomplete({
    element: holder,
    id: input.id,
    name: input.name,
    defaultValue: input.value,
    inputClasses: null,
    minLength: 2,
    confirmOnBlur: false,
    showNoOptionsFound: false,
    // Over what is below: fields that move away under a click are not clicked.
    displayMenu: 'overlay',
    source: debounced(async (query, populate) => {
      const address = new URL(input.dataset.suggest, location.href);
      address.searchParams.set('q', query);
      const answer = await fetch(address, { headers: { accept: 'application/json' } });
      const { items } = answer.ok ? await answer.json() : { items: [] };
      // Whoever has gone on to another field is not called back.
      if (document.activeElement?.id === input.id) populate(items);
    }),
  });
  const made = holder.querySelector('input');
  if (input.getAttribute('aria-describedby')) {
    made.setAttribute(
      'aria-describedby',
      `${input.getAttribute('aria-describedby')} ${made.getAttribute('aria-describedby') ?? ''}`.trim(),
    );
  }
  input.remove();
}

function debounced(look) {
  let timer;
  return (query, populate) => {
    clearTimeout(timer);
    timer = setTimeout(() => look(query, populate), 150);
  };
}

/** `<details data-close-when-narrow>`: open beside what it is for, closed where it would stand before it. */
if (matchMedia('(max-width: 48em)').matches) {
  for (const details of document.querySelectorAll('details[data-close-when-narrow]')) details.open = false;
}

/** `<button data-copy="id" hidden>`: copies the text of an element; without scripts it is marked and copied by hand. */
function offerCopies() {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll('button[data-copy]')) {
    button.hidden = false;
    const said = document.createElement('span');
    said.className = 'govuk-body-s';
    said.setAttribute('role', 'status');
    button.after(said);
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      said.textContent = ' Copied';
    });
  }
}

offerCopies();
void offerSuggestions();

/** `<input data-copy readonly>`: a button that copies what is shown once. */
for (const field of document.querySelectorAll('input[data-copy]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'govuk-button govuk-button--secondary';
  button.textContent = 'Copy';
  const told = document.createElement('span');
  told.className = 'govuk-body govuk-!-margin-bottom-0';
  told.setAttribute('role', 'status');
  const line = document.createElement('div');
  line.className = 'postbag-copy postbag-no-print';
  line.append(button, told);
  field.after(line);
  button.addEventListener('click', async () => {
    field.select();
    const isCopied = await navigator.clipboard?.writeText(field.value).then(
      () => true,
      () => false,
    );
    told.textContent = isCopied ? 'Copied' : 'Selected: copy it with the keyboard';
  });
}
/** Lists that can be put in another order: see order.js. */
async function offerOrdering() {
  const lists = document.querySelectorAll('[data-order]');
  if (lists.length === 0) return;
  const { offerDragging } = await import('/assets/%%order.js%%');
  lists.forEach(offerDragging);
}

void offerOrdering();
