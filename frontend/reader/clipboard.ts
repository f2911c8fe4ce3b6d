/** Puts text on the clipboard; false where the page may not. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts words on the clipboard both with their italics and plain; false where the page may not. Throws what the promise
 * is rejected with. It is to be called in the click itself, before the words are there: some browsers let a page copy
 * only then.
 */
export async function copyFormatted(coming: Promise<{ text: string; html: string }>): Promise<boolean> {
  try {
    const blob = (type: string, part: 'text' | 'html') =>
      coming.then((words) => new Blob([words[part]], { type }));
    const item = new ClipboardItem({
      'text/plain': blob('text/plain', 'text'),
      'text/html': blob('text/html', 'html'),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    // Perhaps only plain text may be written; or there are no words.
    return copyText((await coming).text);
  }
}
