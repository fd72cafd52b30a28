// Reloads this page after each build and shows what the compiler said when a build failed.
let known = Number(new URL(import.meta.url).searchParams.get('build'));
let panel = null;

for (;;) {
  try {
    const answer = await fetch(`/__serve/build?after=${known}`);
    const { build, failure } = await answer.json();
    if (build === known) continue;
    if (!failure) location.reload();
    known = build;
    if (failure) show(failure);
  } catch {
    await new Promise((wake) => setTimeout(wake, 1000));
  }
}

// Puts the compiler's words over the page, which stays as it was; a click takes them away.
function show(failure) {
  if (!panel) {
    panel = document.createElement('pre');
    panel.dir = 'ltr';
    panel.addEventListener('click', () => {
      panel.remove();
      panel = null;
    });
    Object.assign(panel.style, {
      position: 'fixed', inset: 'auto 0 0 0', maxHeight: '60vh', margin: '0', padding: '1rem', overflow: 'auto',
      background: '#300', color: '#fee', font: '13px/1.4 monospace', zIndex: '2147483647', whiteSpace: 'pre-wrap',
    });
    document.body.append(panel);
  }
  panel.textContent = failure;
}
