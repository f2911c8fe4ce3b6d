import { css } from 'lit';

/** Lists in the panel: the index of places, layers and what is said of their data. */
export const panelLists = css`
  .layer-title {
    font-weight: 600;
  }

  .field {
    display: block;
    margin: 0.75rem 0 0.5rem;
  }

  .field span {
    display: block;
    margin-bottom: 0.25rem;
    font-size: 0.875rem;
    color: var(--atlas-quiet-text);
  }

  .field input {
    width: 100%;
  }

  .row {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 0.75rem;
    align-items: baseline;
    width: calc(100% + 1rem);
    margin-inline: -0.5rem;
    padding: 0.4375rem 0.5rem;
    border-radius: var(--atlas-radius);
    text-align: start;
  }

  .number {
    font-size: 0.875rem;
    color: var(--atlas-quiet-text);
    white-space: nowrap;
  }

  .row:hover,
  li.highlighted > .row,
  .row[aria-current='true'] {
    background: var(--atlas-accent-soft);
  }

  .row-name {
    font: 600 1.0625rem/1.3 var(--atlas-font-serif);
    overflow-wrap: anywhere;
  }

  .row .fine {
    grid-column: 1 / -1;
  }

  .places li + li,
  .found li + li {
    border-top: 1px solid var(--atlas-line);
  }

  .quoted {
    grid-column: 1 / -1;
    font: 0.9375rem/1.45 var(--atlas-font-serif);
  }

  .layer {
    border-bottom: 1px solid var(--atlas-line);
  }

  .layer-row {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.5rem;
  }

  .layer-row .switch {
    flex: 1;
    min-width: 0;
    padding-block: 0.25rem;
  }

  .layer-name {
    line-height: 1.25;
  }

  .about {
    width: 2rem;
    height: 2rem;
  }

  .layer-about {
    margin-bottom: 0.5rem;
    padding: 0.5rem 0.75rem;
    border-radius: var(--atlas-radius);
    background: var(--atlas-paper-sunk);
    font-size: 0.875rem;
  }

  .about-layer + .about-layer {
    margin-top: 0.75rem;
    padding-top: 0.5rem;
    border-top: 1px solid var(--atlas-line);
  }

  .data {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.375rem;
  }

  .outlined {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-height: 1.75rem;
    padding: 0 0.625rem;
    border: 1px solid var(--atlas-control);
    border-radius: 0.375rem;
    background: var(--atlas-paper-raised);
    color: var(--atlas-text);
    font-size: 0.8125rem;
    font-weight: 600;
    text-decoration: none;
  }

  .outlined:hover {
    background: var(--atlas-accent-soft);
  }

  .outlined .icon {
    width: 1rem;
    height: 1rem;
  }

  .signs li {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-height: 1.75rem;
    font-size: 0.875rem;
  }

  .signs svg {
    flex: none;
  }

  .layers .language,
  .layers .interface {
    margin-top: 0.75rem;
  }

  .switch {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-height: 1.75rem;
    font-weight: 500;
    cursor: pointer;
  }

  .switch input {
    flex: none;
    width: 1.25rem;
    height: 1.25rem;
    margin: 0;
    accent-color: var(--atlas-accent);
  }

  .layer-swatch {
    flex: none;
  }

  .layer-note {
    color: var(--atlas-text);
  }

  .warning {
    color: var(--atlas-warning);
    font-size: 0.8125rem;
  }
`;
