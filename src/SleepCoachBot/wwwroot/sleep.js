// "My sleep" is drawn by the server; this switches the theme and brings an opened form into view.
'use strict';
(() => {
  const themes = ['system', 'dark', 'light'];
  const button = document.getElementById('theme');
  const show = () => { document.getElementById('theme-name').textContent = document.documentElement.dataset.theme; };
  button.hidden = false;
  show();
  button.addEventListener('click', () => {
    const chosen = themes[(themes.indexOf(document.documentElement.dataset.theme) + 1) % themes.length];
    document.documentElement.dataset.theme = chosen;
    try { localStorage.setItem('theme', chosen); } catch { /* private windows may keep nothing; the choice holds until reload */ }
    show();
  });
  // A screen reader starts where the question is.
  if (!document.querySelector('[autofocus]')) document.getElementById('edit')?.focus();
})();
