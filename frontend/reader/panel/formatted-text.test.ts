import { render } from 'lit';
import { expect, test } from 'vitest';
import type { Format } from '../../core/atlas';
import { formattedText } from './formatted-text';

function shown(text: string, formats?: Format[]): HTMLElement {
  const host = document.createElement('p');
  render(formattedText(text, formats), host);
  return host;
}

/** Without the comments by which Lit finds its places again. */
function inner(host: Element): string {
  return host.innerHTML.replace(/<!--.*?-->/g, '');
}

test('emphasis, links and headings are elements, one within the other', () => {
  const host = shown('The town\n\nSee the map.', [
    { start: 0, end: 8, kind: 'heading', level: 2 },
    { start: 4, end: 8, kind: 'emphasis' },
    { start: 14, end: 21, kind: 'strong' },
    { start: 14, end: 21, kind: 'link', url: 'https://example.org/' },
  ]);
  expect(host.textContent).toBe('The town\n\nSee the map.');
  expect([...host.querySelectorAll('[role=heading]')].map((one) => one.textContent).join('')).toBe(
    'The town',
  );
  expect(host.querySelector('em')!.textContent).toBe('town');
  const link = host.querySelector('strong > a')!;
  expect(link.getAttribute('href')).toBe('https://example.org/');
  expect(link.getAttribute('rel')).toContain('noopener');
});

test('no empty lines are kept below a heading', () => {
  const host = shown('The town\n\nSee the map.\n\nAnd more.', [
    { start: 0, end: 8, kind: 'heading', level: 2 },
  ]);
  expect([...host.querySelectorAll('.lines')].map((one) => one.textContent)).toEqual([
    'See the map.\n\nAnd more.',
  ]);
});

test('words that look like markup are words', () => {
  const host = shown('<img src=x onerror=alert(1)> *a* [b](javascript:alert(1))');
  expect(host.querySelector('img, a, em')).toBeNull();
  expect(host.textContent).toBe('<img src=x onerror=alert(1)> *a* [b](javascript:alert(1))');
});

test('verse keeps its lines; prose has no elements of its own', () => {
  expect(shown('One line,\n  and another.').querySelector('.lines')!.textContent).toBe(
    'One line,\n  and another.',
  );
  expect(inner(shown('Just prose.'))).toBe('Just prose.');
});
