// Served by the preview only, never part of a release: reloads the page when it was rebuilt, shows errors in the content.
const events = new EventSource('/_preview/events');

events.addEventListener('message', ({ data }) => {
  /** @type {string[]} */
  const errors = JSON.parse(data);
  if (errors.length === 0) location.reload();
  else show(errors);
});

/** @param {string[]} errors */
function show(errors) {
  document.querySelector('#preview-errors')?.remove();
  const note = document.createElement('pre');
  note.id = 'preview-errors';
  note.setAttribute('role', 'alert');
  note.textContent = errors.join('\n');
  document.body.prepend(note);
}
