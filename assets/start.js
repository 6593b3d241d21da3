// Runs before the program: shows what fits the address, and says so if the program can't start.
{
  const root = document.documentElement.classList;
  root.add('js');
  if (location.hash.length > 2) root.add('deep');
  const failed = event => {
    if (event.target === window || event.target.localName === 'script') root.add('failed');
  };
  addEventListener('error', failed, true);
  addEventListener('unhandledrejection', failed);
  addEventListener('TrunkApplicationStarted', () => {
    removeEventListener('error', failed, true);
    removeEventListener('unhandledrejection', failed);
  });
}
