const KEY = 'atlas-slash';

/** Whether `/` goes to search. A key of one letter can be switched off, for people who speak to their device (WCAG 2.1.4). */
export function keptSlash(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Keeps it for the next visit, where the browser keeps anything. */
export function keepSlash(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // It holds for this visit.
  }
}
