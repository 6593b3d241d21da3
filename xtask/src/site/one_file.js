{
  const part = name => {
    const text = document.querySelector(`script[data-name="${name}"]`).textContent;
    const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
  };
  window.broughtFile = async name => part(name).text();
  try {
    await INIT({ module_or_path: await part('app.wasm').arrayBuffer() });
  } catch (error) {
    document.documentElement.classList.add('failed');
    throw error;
  }
  dispatchEvent(new CustomEvent('TrunkApplicationStarted'));
}
