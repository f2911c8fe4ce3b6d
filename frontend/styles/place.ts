import { css } from 'lit';

/** The head of a place, what it folds away, and the home panel. */
export const place = css`
  .place-head {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
  }

  .place-head h2 {
    grid-column: 1 / -1;
    grid-row: 2;
  }

  .place-head .cite {
    grid-row: 1;
    grid-column: 2;
    margin-block: -0.3125rem;
    margin-inline-end: -0.5rem;
  }

  /* On a phone a line is kept for the passages. */
  .narrow .place-head {
    display: flex;
    flex-wrap: wrap;
    flex-direction: row-reverse;
    align-items: baseline;
    justify-content: flex-end;
    gap: 0 0.5rem;
  }

  .place-head .quiet {
    color: inherit;
    font-weight: 600;
  }

  .panel .reading h2 {
    font-size: 1.25rem;
    line-height: 1.3;
  }

  .reading-actions {
    display: flex;
    flex-wrap: wrap;
    margin-inline: -0.5rem;
  }

  .reading-actions .quiet {
    color: inherit;
    font-weight: 600;
  }

  .reading-actions .cite {
    margin-inline-start: auto;
  }

  .place-note {
    margin-top: 0.125rem;
    font-size: 0.9375rem;
    line-height: 1.3125rem;
  }

  .narrow .place-note {
    font-size: 0.90625rem;
    line-height: 1.25rem;
  }

  .more {
    min-height: 1.5rem;
    margin-block: -0.25rem;
  }

  .place > .fine {
    margin-top: 0.25rem;
  }

  .place > h3.excerpt-count:not(.visually-hidden) {
    padding-top: 1rem;
    border-top: 1px solid var(--atlas-line);
  }

  .also-here {
    margin-top: 0.25rem;
    font-size: 0.8125rem;
    color: var(--atlas-quiet-text);
  }

  .folds {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    margin-top: 0.5rem;
  }

  .fold {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    min-height: 1.75rem;
    padding-inline: 0.4375rem 0.5625rem;
    border: 1px solid var(--atlas-control);
    border-radius: 0.375rem;
    background: var(--atlas-paper-raised);
    font-size: 0.8125rem;
    font-weight: 600;
  }

  .narrow .fold {
    min-height: 2.75rem;
    padding-inline: 0.625rem 0.75rem;
  }

  .fold:hover {
    background: var(--atlas-accent-soft);
  }

  .fold .icon {
    width: 0.875rem;
    height: 0.875rem;
    color: var(--atlas-quiet-text);
  }

  .n {
    font-weight: 400;
    color: var(--atlas-quiet-text);
  }

  .fold[aria-expanded='true'] {
    background: var(--atlas-paper-sunk);
  }

  .folded {
    margin-top: 0.5rem;
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }

  .folded.names,
  .folded.sources {
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--atlas-line);
    border-radius: var(--atlas-radius);
    background: var(--atlas-paper-raised);
  }

  .names dl,
  .names div {
    display: block;
  }

  .names div {
    display: grid;
    grid-template-columns: 6.5rem 1fr;
    gap: 0 0.5rem;
    padding-block: 0.125rem;
  }

  .names dt {
    color: var(--atlas-quiet-text);
  }

  .names dd {
    grid-column: 2;
    font-size: 0.9375rem;
  }

  .names dt + dd {
    grid-row: 1;
  }

  .sources li + li {
    margin-top: 0.5rem;
  }

  .claims {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    gap: 0.5rem;
    margin-top: 0.375rem;
  }

  .claims li {
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--atlas-line);
    border-radius: var(--atlas-radius);
    background: var(--atlas-paper-raised);
    overflow-wrap: anywhere;
  }

  .claims li.uncertain {
    border-style: dashed;
    border-color: var(--atlas-control);
  }

  .claims .says {
    margin-block: 0.25rem;
  }

  .other-times {
    margin-top: 0.375rem;
  }

  .travel {
    margin-top: 0.75rem;
    margin-inline-start: -0.5rem;
  }

  .summary {
    font: 1.125rem/1.5rem var(--atlas-font-serif);
  }

  .summary .more {
    font: 0.9375rem var(--atlas-font-sans);
  }

  .invitation {
    font: 600 1.125rem/1.5rem var(--atlas-font-serif);
  }

  .heading-row {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.5rem;
  }

  .first-sight h3 {
    font: 600 1.0625rem/1.375 var(--atlas-font-serif);
  }

  .starts li + li {
    border-top: 1px solid var(--atlas-line);
  }

  .starts .row {
    grid-template-columns: 1.875rem minmax(5.5rem, 2fr) minmax(2rem, 2fr) auto;
    align-items: center;
    gap: 0 0.5rem;
    min-height: 2.125rem;
    padding-block: 0.1875rem;
  }

  .starts .row-name {
    font: 600 0.9375rem/1.25 var(--atlas-font-sans);
    overflow-wrap: break-word;
  }

  .starts .number {
    min-width: 5.5rem;
    font-size: 0.8125rem;
    text-align: end;
  }

  .sign {
    display: grid;
  }

  .panel .bar {
    display: block;
    width: 100%;
    border-radius: 3px;
  }

  .root[dir='rtl'] .panel .bar {
    transform: scaleX(-1);
  }

  .reading-card {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 0.75rem;
    padding: 0.625rem 0;
    border-top: 1px solid var(--atlas-line);
  }

  h3 + .reading-card {
    border-top: 0;
    padding-top: 0;
  }

  .reading-card .quiet {
    flex: none;
    margin-inline-end: -0.5rem;
  }

  .standpoint {
    margin-top: 0.25rem;
    font-size: 0.875rem;
  }

  .cite-atlas {
    margin: 0.5rem 0 0 -0.5rem;
  }

  /* On paper all is unfolded, and a link says where it leads. */
  @media print {
    .folds,
    .more,
    .other-times,
    .travel,
    .heading-row,
    .reading-actions,
    .reading-card button {
      display: none !important;
    }

    .titled::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
