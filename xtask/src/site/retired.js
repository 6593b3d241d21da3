// Ends the keeping of this app on the devices that have it: it removes what was kept and then itself. The next
// load comes from the network. Tabs that are open go on undisturbed.

const PREFIX = `mock-interviewer ${self.registration.scope} `;

self.addEventListener('install', event => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', event => event.waitUntil(retire()));

async function retire() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX)) await caches.delete(name);
  }
  await self.registration.unregister();
}
