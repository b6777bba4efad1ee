/**
 * `<ol data-order>` in a form: its rows can be dragged by their handles, with a mouse, a pen or a finger. What was
 * dragged is sent with the form as `order`. Those who do not drag have buttons in each row.
 */
export function offerDragging(list) {
  for (const handle of list.querySelectorAll('.postbag-order__handle')) {
    handle.hidden = false;
    handle.addEventListener('pointerdown', (event) => drag(list, handle, event));
  }
}

/** The row is moved about in the document, which ends a capture of the pointer: so the window listens. */
function drag(list, handle, event) {
  event.preventDefault();
  const { pointerId } = event;
  const row = handle.closest('li');
  const before = idsOf(list);
  const listening = new AbortController();
  const whenSame = (act) => (later) => later.pointerId === pointerId && act(later);
  const listen = (type, act) => addEventListener(type, whenSame(act), { signal: listening.signal });
  row.classList.add('postbag-order__row--held');
  listen('pointermove', ({ clientY }) => {
    scrollNear(clientY);
    place(list, row, clientY);
  });
  for (const type of ['pointerup', 'pointercancel']) {
    listen(type, () => {
      listening.abort();
      row.classList.remove('postbag-order__row--held');
      const after = idsOf(list);
      if (type === 'pointercancel')
        list.append(...before.map((id) => list.querySelector(`[data-id="${id}"]`)));
      else if (after.join() !== before.join()) send(list, after);
    });
  }
}

const idsOf = (list) => [...list.children].map(({ dataset }) => dataset.id);

/** Puts the row before the first other one whose middle lies below the pointer. */
function place(list, row, y) {
  const others = [...list.children].filter((one) => one !== row);
  const next = others.find((one) => {
    const { top, height } = one.getBoundingClientRect();
    return y < top + height / 2;
  });
  if ((next ?? null) !== row.nextElementSibling) list.insertBefore(row, next ?? null);
}

function scrollNear(y) {
  const edge = 80;
  if (y < edge) scrollBy(0, -20);
  else if (y > innerHeight - edge) scrollBy(0, 20);
}

function send(list, ids) {
  const form = list.closest('form');
  for (const old of form.querySelectorAll('input[name=order]')) old.remove();
  for (const [name, value] of [
    ['order', ids.join(' ')],
    ['action', 'order'],
  ]) {
    const input = document.createElement('input');
    Object.assign(input, { type: 'hidden', name, value });
    form.append(input);
  }
  form.submit();
}
