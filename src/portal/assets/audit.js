// Shows how far a look is, without loading the page anew. Without it the page loads itself every few seconds.
const part = document.querySelector('[data-progress]');
const says = part?.querySelector('[data-says]');
const PAUSE_MS = 1200;

async function look() {
  let told;
  try {
    const answer = await fetch(part.dataset.progress, { headers: { accept: 'application/json' } });
    if (answer.ok) told = await answer.json();
    // Signed out, or gone: the page itself says what is to be done.
    else return location.reload();
  } catch {
    // The connection is gone for a moment: nothing is lost, it is asked again.
  }
  if (told?.next) return location.replace(told.next);
  if (told?.state === 'none') return location.reload();
  for (const { step, state } of told?.steps ?? []) {
    const name = part.querySelector(`[data-step="${step}"]`);
    const row = name?.closest('li');
    if (!row || name.dataset.state === state) continue;
    name.dataset.state = state;
    row.className = state;
    if (state === 'now') row.setAttribute('aria-current', 'step');
    else row.removeAttribute('aria-current');
    const heard = row.querySelector('.hear');
    if (heard) heard.textContent = part.dataset[state];
  }
  if (told?.says && says && says.textContent !== told.says) says.textContent = told.says;
  setTimeout(look, PAUSE_MS);
}
if (part) setTimeout(look, PAUSE_MS);
