import { html, type TemplateResult } from 'lit';
import { trustedHtml } from '../trusted-html';

/** Formatted words as nodes; every element but `i`, `b`, `sup` and `sub` is shown as its text. */
export function formatted(markup: string): TemplateResult[] {
  const { body } = new DOMParser().parseFromString(trustedHtml(markup), 'text/html');
  return [...body.childNodes].map(node);
}

function node(child: Node): TemplateResult {
  const inner = () => [...child.childNodes].map(node);
  switch (child.nodeName) {
    case 'I':
      return html`<i>${inner()}</i>`;
    case 'B':
      return html`<b>${inner()}</b>`;
    case 'SUP':
      return html`<sup>${inner()}</sup>`;
    case 'SUB':
      return html`<sub>${inner()}</sub>`;
    default:
      return html`${child.textContent}`;
  }
}
