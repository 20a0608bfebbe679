// Keys for whoever reviews much: j and k through the list, 1 to 4 for a decision, ? for help. Nothing is sent by a key.
const items = [...document.querySelectorAll('[data-item]')];
const choices = [...document.querySelectorAll('input[name="decision"]')];

document.addEventListener('keydown', (event) => {
  // Enter on a choice would send the form: only the button does.
  if (event.key === 'Enter' && event.target.matches('input[name="decision"]')) return event.preventDefault();
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('textarea, select, input:not([type=radio])')) return;
  const at = items.indexOf(document.activeElement);
  if (event.key === 'j') items[Math.min(items.length - 1, at + 1)]?.focus();
  else if (event.key === 'k') items[Math.max(0, at - 1)]?.focus();
  else if (/^[1-4]$/.test(event.key) && choices.length > 0) {
    const choice = choices[Number(event.key) - 1];
    choice.checked = true;
    choice.focus();
  } else if (event.key === '?') {
    const help = document.querySelector('[data-keys] details');
    help.open = !help.open;
    help.querySelector('summary').focus();
  } else return;
  event.preventDefault();
});
