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
    source: debounced(async (query, populate) => {
      const address = new URL(input.dataset.suggest, location.href);
      address.searchParams.set('q', query);
      const answer = await fetch(address, { headers: { accept: 'application/json' } });
      populate(answer.ok ? (await answer.json()).items : []);
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

void offerSuggestions();

/** Lists that can be put in another order: see order.js. */
async function offerOrdering() {
  const lists = document.querySelectorAll('[data-order]');
  if (lists.length === 0) return;
  const { offerDragging } = await import('/assets/%%order.js%%');
  lists.forEach(offerDragging);
}

void offerOrdering();
