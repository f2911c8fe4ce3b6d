import { css } from 'lit';

/** What comes and goes above the rest: the chooser, notices, the loading line, the toast. */
export const overlays = css`
  .chooser {
    position: absolute;
    z-index: 12;
    overflow: auto;
    padding: 0.375rem;
    border: 1px solid var(--atlas-line);
    border-radius: var(--atlas-radius);
    background: var(--atlas-paper-raised);
    box-shadow: var(--atlas-shadow);
  }

  .chooser p {
    padding: 0.125rem 0.5rem 0.25rem;
  }

  .chooser button {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 0.5rem;
    width: 100%;
    min-height: 2.5rem;
    padding: 0.25rem 0.5rem;
    border-radius: calc(var(--atlas-radius) - 2px);
  }

  .chooser button:hover,
  .chooser button:focus {
    background: var(--atlas-accent-soft);
  }

  .chooser button .fine {
    grid-column: 1 / -1;
  }

  .chooser .row-name {
    font-size: 1rem;
  }

  .notices {
    position: absolute;
    z-index: 11;
    top: calc(var(--bar) + 0.5rem);
    inset-inline-start: 50%;
    translate: calc(-50% * var(--forward)) 0;
    display: grid;
    gap: 0.5rem;
    width: min(32rem, calc(100% - 1rem));
    pointer-events: none;
  }

  .wide:not(.closed) .notices {
    inset-inline-start: calc((100% - var(--panel)) / 2);
    width: min(32rem, calc(100% - var(--panel) - 8rem));
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem;
    padding-block: 0.25rem;
    padding-inline: 0.875rem 0.25rem;
    border: 1px solid currentColor;
    border-radius: var(--atlas-radius);
    background: var(--atlas-warning-soft);
    color: var(--atlas-warning);
    box-shadow: var(--atlas-shadow);
    pointer-events: auto;
  }

  .notice p {
    flex: 1 1 12rem;
    overflow-wrap: anywhere;
    font-size: 0.9375rem;
  }

  .notice input {
    flex: 1 1 100%;
    order: 3;
    margin-block-end: 0.5rem;
    margin-inline-end: 0.625rem;
  }

  .loading-line {
    position: absolute;
    z-index: 3;
    inset-inline-start: 4rem;
    top: calc(var(--bar) + 0.75rem);
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.25rem 0.75rem;
    border-radius: 1rem;
    background: var(--atlas-paper);
    font-size: 0.875rem;
  }

  .loading-line progress {
    width: 5rem;
    height: 0.375rem;
    accent-color: var(--atlas-accent);
  }

  .toast {
    position: absolute;
    z-index: 13;
    inset-inline-start: 50%;
    bottom: 7rem;
    translate: calc(-50% * var(--forward)) 0;
    padding: 0.5rem 1rem;
    border-radius: 2rem;
    background: var(--atlas-text);
    color: var(--atlas-paper);
    font-size: 0.9375rem;
    opacity: 0;
    pointer-events: none;
    transition: opacity 0.15s;
  }

  .toast.on {
    opacity: 1;
  }

  @media (prefers-reduced-motion: reduce) {
    .toast {
      transition: none;
    }
  }

  .outline-note {
    position: absolute;
    z-index: 3;
    top: calc(var(--bar) + 0.75rem);
    inset-inline-end: calc(var(--panel) + 0.75rem);
    display: flex;
    align-items: center;
    gap: 0.625rem;
    max-width: min(20rem, calc(100% - var(--panel) - 5rem));
    margin: 0;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--atlas-line);
    border-radius: var(--atlas-radius);
    background: var(--atlas-paper-raised);
    box-shadow: var(--atlas-shadow);
    font-size: 0.8125rem;
    line-height: 1.125rem;
  }

  .outline-note:not(.on) {
    padding: 0;
    border: 0;
    box-shadow: none;
  }

  .outline-note svg {
    flex: none;
  }

  .outline-note rect {
    fill: none;
    stroke: var(--atlas-accent);
    stroke-width: 2px;
    stroke-dasharray: 4 3;
  }

  .closed .outline-note {
    inset-inline-end: 4rem;
    max-width: min(20rem, calc(100% - 8rem));
  }

  .narrow .outline-note {
    top: calc(var(--bar) + 0.5rem);
    inset-inline: 3.75rem 0.5rem;
    max-width: none;
  }

  .comparing .outline-note {
    top: calc(var(--bar) + var(--side-head) + 0.75rem);
    max-width: min(20rem, calc(var(--half) - 5rem));
  }

  .comparing .outline-note.left {
    inset-inline-end: calc(var(--panel) + var(--half) + 0.75rem);
  }

  @media print {
    .outline-note {
      display: none;
    }
  }

  .map-hint {
    position: absolute;
    z-index: 3;
    inset-block-start: 40%;
    inset-inline-start: calc((100% - var(--panel)) / 2);
    translate: -50% 0;
    max-width: calc(100% - var(--panel) - 2rem);
    padding: 0.5rem 1rem;
    border-radius: var(--atlas-radius);
    background: var(--atlas-paper);
    box-shadow: var(--atlas-shadow);
    text-align: center;
    pointer-events: none;
    opacity: 0;
    transition: opacity 0.2s;
  }

  .narrow .map-hint {
    inset-block-start: calc((100% - var(--sheet)) / 2 - 1.25rem);
    inset-inline-start: 50%;
    max-width: calc(100% - 2rem);
    width: max-content;
  }

  .root[dir='rtl'] .map-hint {
    translate: 50% 0;
  }

  .map-hint.on {
    opacity: 1;
  }

  .map-hint:not(.on) {
    visibility: hidden;
  }
`;
