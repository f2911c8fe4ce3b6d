import { render } from 'lit';
import { expect, test } from 'vitest';
import { formatted } from './citation-markup';

function shown(markup: string): string {
  const host = document.createElement('div');
  render(formatted(markup), host);
  return host.innerHTML.replace(/<!--.*?-->/g, '');
}

test('italics and the like stay', () => {
  expect(shown('A. <i>Title <b>x</b></i> 2<sup>nd</sup> H<sub>2</sub>O &amp; &lt;')).toBe(
    'A. <i>Title <b>x</b></i> 2<sup>nd</sup> H<sub>2</sub>O &amp; &lt;',
  );
});

test('any other element is shown as its text', () => {
  const html = shown('a <img src="x" onerror="y"><a href="javascript:z">link</a> <i onclick="w">b</i>');
  expect(html).toBe('a link <i>b</i>');
});
