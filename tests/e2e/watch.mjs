// Runs in every page before its own scripts: a violation of the page's policy becomes a line on the console.
export const WATCH = `document.addEventListener('securitypolicyviolation', event => console.error('violation of ' + event.effectiveDirective + ': ' + event.blockedURI));`;
