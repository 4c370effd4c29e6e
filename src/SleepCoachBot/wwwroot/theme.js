// Before anything is drawn: a dark bedroom must not flash white.
(() => {
  const stored = () => { try { return localStorage.getItem('theme'); } catch { return null; } };
  const choice = stored();
  document.documentElement.dataset.theme = choice === 'dark' || choice === 'light' ? choice : 'system';
})();
