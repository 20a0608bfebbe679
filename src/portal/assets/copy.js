// Adds a button to each text that is meant to be copied; the style sheet keeps its place free. Without it the text is selected
// by one press.
for (const part of document.querySelectorAll('[data-copy]')) {
  const text = document.getElementById(part.dataset.copy);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = part.dataset.label;
  const said = document.createElement('span');
  said.className = 'hear';
  said.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text.innerText);
    button.textContent = part.dataset.done;
    said.textContent = part.dataset.done;
  });
  part.append(button, said);
}
