import { css } from 'lit';

/** A reading in the panel: its tour and its full text. */
export const reading = css`
  .tour {
    position: sticky;
    top: -1rem;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: 0.25rem;
    margin: 0.75rem -1.25rem 1rem;
    padding: 0.375rem 1.25rem;
    background: var(--atlas-paper-sunk);
    font-size: 0.9375rem;
  }

  .narrow .tour {
    margin-inline: -1rem;
    padding-inline: 1rem;
    top: -0.75rem;
  }

  .tour select {
    flex: 1;
    min-width: 0;
  }

  .step {
    min-width: 4.5rem;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  .reading > .quiet {
    margin-inline-start: -0.5rem;
  }

  .reading > .fine {
    margin-top: 0.5rem;
  }

  .faded {
    opacity: 0.55;
  }

  .text {
    font: 1.0625rem/1.6 var(--atlas-font-serif);
  }

  .paragraph {
    position: relative;
    padding-inline-start: 1.5rem;
  }

  .paragraph + .paragraph {
    margin-top: 0.875rem;
  }

  .paragraph-number {
    position: absolute;
    inset-inline-start: 0;
    font: 0.75rem/1.75rem var(--atlas-font-sans);
    color: var(--atlas-quiet-text);
  }

  .passage {
    scroll-margin-top: 5rem;
  }

  .passage.chosen {
    background: var(--atlas-accent-soft);
  }

  .passage-link {
    width: 1.5rem;
    height: 1.5rem;
    margin-block: -0.375rem;
    border-radius: 0.25rem;
    color: var(--atlas-accent);
    font: 0.875rem/1.5rem var(--atlas-font-sans);
    text-align: center;
  }

  .passage-link[aria-pressed='true'] {
    background: var(--atlas-accent);
    color: var(--atlas-accent-text);
  }

  .passage-note {
    margin: 0.375rem 0 0.5rem;
    padding: 0.5rem 0.75rem;
    border-inline-start: 3px solid var(--atlas-accent);
    background: var(--atlas-accent-soft);
    font-family: var(--atlas-font-sans);
  }

  .chosen-place {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    margin-top: -0.5rem;
    font-size: 0.9375rem;
  }

  .mention {
    padding-bottom: 1px;
    border-bottom: 2px solid var(--atlas-accent);
    background: linear-gradient(var(--atlas-accent-soft), var(--atlas-accent-soft)) 0 100% / 100% 46% no-repeat;
    color: inherit;
    text-decoration: none;
  }

  .mention.highlighted,
  .mention.chosen {
    background: var(--atlas-accent-soft);
  }

  .contested {
    white-space: nowrap;
    color: var(--atlas-quiet-text);
  }

  .contested .icon {
    display: inline;
    margin-inline-end: 0.1875rem;
    vertical-align: -0.125rem;
  }

  .contested .icon {
    width: 0.9375rem;
    height: 0.9375rem;
    flex: none;
    color: var(--atlas-accent);
  }

  .contested span {
    font-style: italic;
  }
`;
