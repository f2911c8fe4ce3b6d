import { css } from 'lit';
import { visuallyHidden } from './visually-hidden';

/** Type, buttons, fields and focus, as everywhere in the viewer. */
export const basics = css`
  :host {
    display: block;
    position: relative;
    height: 100%;
    min-height: 15rem;
    overflow: hidden;
    background: var(--atlas-other-land);
    color: var(--atlas-text);
    font: 400 1rem/1.45 var(--atlas-font-sans);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  dl,
  dd,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
  }

  ul {
    list-style: none;
  }

  b {
    font-weight: 600;
  }

  a {
    color: var(--atlas-accent);
    text-underline-offset: 0.15em;
    overflow-wrap: anywhere;
  }

  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }

  button {
    cursor: pointer;
    background: none;
    border: 0;
    padding: 0;
    text-align: start;
  }

  button:disabled,
  button[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }

  :focus-visible {
    outline: 2px solid var(--atlas-focus);
    outline-offset: 2px;
  }

  .panel-heading:focus,
  .panel-body:focus:not(:focus-visible) {
    outline: none;
  }

  .icon {
    display: block;
    flex: none;
  }

  .fine {
    font-size: 0.8125rem;
    color: var(--atlas-quiet-text);
  }

  .fine b {
    font-weight: 600;
  }

  .block {
    display: block;
  }

  .count {
    display: inline-block;
    min-width: 1.5em;
    padding: 0 0.4em;
    border-radius: 1em;
    background: var(--atlas-paper-sunk);
    color: var(--atlas-quiet-text);
    font: 600 0.8125rem/1.5 var(--atlas-font-sans);
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  .square {
    display: inline-grid;
    place-items: center;
    width: 2.25rem;
    height: 2.25rem;
    border-radius: var(--atlas-radius);
  }

  .square:hover,
  .quiet:hover {
    background: var(--atlas-accent-soft);
  }

  .quiet {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    min-height: 2rem;
    padding: 0.125rem 0.5rem;
    border-radius: var(--atlas-radius);
    color: var(--atlas-accent);
    font-weight: 600;
    font-size: 0.9375rem;
  }

  .small {
    min-height: 1.75rem;
    font-size: 0.8125rem;
    font-weight: 500;
  }

  .small .icon {
    width: 1rem;
    height: 1rem;
  }

  .inline {
    display: inline-block;
    min-width: 1.5rem;
    min-height: 1.625rem;
    color: var(--atlas-accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .primary {
    min-height: 2.5rem;
    padding: 0.25rem 1rem;
    border-radius: var(--atlas-radius);
    background: var(--atlas-accent);
    color: var(--atlas-accent-text);
    font-weight: 600;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 2rem;
    max-width: 100%;
    padding: 0.125rem 0.625rem;
    border: 1px solid var(--atlas-control);
    border-radius: 1rem;
    background: var(--atlas-paper-raised);
    font-size: 0.9375rem;
  }

  .chip:hover {
    background: var(--atlas-accent-soft);
  }

  .chip[aria-pressed='true'] {
    border-color: var(--atlas-accent);
    background: var(--atlas-accent-soft);
    box-shadow: inset 0 0 0 1px var(--atlas-accent);
    font-weight: 600;
  }

  select,
  input:not([type='checkbox'], [type='range']) {
    min-height: 2.25rem;
    padding: 0.25rem 0.5rem;
    border: 1px solid var(--atlas-control);
    border-radius: var(--atlas-radius);
    background: var(--atlas-paper-raised);
    color: var(--atlas-text);
    max-width: 100%;
  }

  /* Arabic script has no slant of its own. */
  :lang(fa) {
    font-style: normal !important;
  }

  ${visuallyHidden}

  [lang='fa-Arab'],
  [lang='az-Arab'],
  [dir='rtl'] {
    unicode-bidi: isolate;
  }

  @media (forced-colors: active) {
    .chip[aria-pressed='true'],
    [role='tab'][aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }

    .tabs button {
      border-color: Canvas;
    }

    .map,
    .period-swatch,
    .edge,
    .band,
    .tick,
    .layer-swatch {
      forced-color-adjust: none;
    }
  }
`;
