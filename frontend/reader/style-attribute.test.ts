import { html, render } from 'lit';
import { expect, test } from 'vitest';
import { styleAttribute } from './style-attribute';

const host = document.createElement('div');
const show = (properties: Record<string, string>) => {
  render(html`<p style=${styleAttribute(properties)}></p>`, host);
  return host.querySelector('p')!;
};

test('styles_areSet_changed_andTakenAway', () => {
  expect(show({ left: '3px', '--period': '#D55E00' }).style.getPropertyValue('--period')).toBe('#D55E00');
  const { style } = show({ left: '4px' });
  expect(style.left).toBe('4px');
  expect(style.getPropertyValue('--period')).toBe('');
});

test('styled_onAnotherAttribute_isAnError', () => {
  expect(() => render(html`<i class=${styleAttribute({})}></i>`, document.createElement('div'))).toThrow(
    'styleAttribute()',
  );
});
