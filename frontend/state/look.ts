/** What a reader can ask for: light, dark, or what the device is set to. */
export const LOOKS = ['device', 'light', 'dark'] as const;

export type Look = (typeof LOOKS)[number];

const KEY = 'atlas-look';

/** The look that the reader chose last. */
export function keptLook(): Look {
  try {
    const kept = localStorage.getItem(KEY);
    return LOOKS.find((look) => look === kept) ?? 'device';
  } catch {
    return 'device';
  }
}

/** Keeps a look for the next visit, where the browser keeps anything. */
export function keepLook(look: Look): void {
  try {
    localStorage.setItem(KEY, look);
  } catch {
    // The look holds for this visit.
  }
}

/** Gives a look to the page. */
export function wearLook(look: Look): void {
  const page = document.documentElement;
  page.style.colorScheme = look === 'device' ? '' : look;
  page.dataset['look'] = look;
}
