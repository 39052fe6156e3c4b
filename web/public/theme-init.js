// Sets the theme before the first paint. A file of its own, because the page allows no inline script.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('tt.theme');
  } catch {
    // Storage is closed in this browser: the system's wish decides.
  }
  var light =
    chosen === 'light' ||
    (chosen !== 'dark' && matchMedia('(prefers-color-scheme: light)').matches);
  document.documentElement.dataset.theme = light ? 'light' : 'dark';
})();
