import { css } from 'lit';

/** What dialogs have in common: in the middle of a wide window, at the foot of a narrow one. */
export const dialogs = css`
  :host {
    display: contents;
    min-height: 0;
  }

  dialog {
    width: min(36rem, 100vw - 2rem);
    max-height: min(44rem, 100dvh - 2rem);
    margin: auto;
    padding: 0;
    border: 1px solid var(--atlas-line);
    border-radius: var(--atlas-radius);
    background: var(--atlas-paper);
    color: var(--atlas-text);
    font: 400 1rem/1.45 var(--atlas-font-sans);
    overflow: auto;
    overscroll-behavior: contain;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 0.45);
  }

  .inner {
    padding: 0.75rem 1.25rem 0;
  }

  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-inline-end: -0.5rem;
  }

  h2 {
    font: 600 1.25rem/1.3 var(--atlas-font-serif);
  }

  h2:focus {
    outline: none;
  }

  .of {
    font-family: var(--atlas-font-serif);
    margin-bottom: 0.75rem;
  }

  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
    border-bottom: 1px solid var(--atlas-line);
  }

  label {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-height: 2.25rem;
    cursor: pointer;
  }

  input:is([type='radio'], [type='checkbox']) {
    min-height: 0;
    width: 1rem;
    height: 1rem;
    margin: 0;
    accent-color: var(--atlas-accent);
  }

  h3 {
    margin-top: 0.875rem;
    font: 600 0.875rem/1.4 var(--atlas-font-sans);
    color: var(--atlas-quiet-text);
  }

  .said {
    position: sticky;
    bottom: 0;
    min-height: 2rem;
    margin-inline: -1.25rem;
    padding: 0.25rem 1.25rem;
    font-weight: 600;
  }

  .said:not(:empty) {
    background: var(--atlas-paper-sunk);
  }

  @media (max-width: 699px) {
    dialog {
      width: 100vw;
      max-width: 100vw;
      max-height: min(92dvh, 100dvh - 1rem);
      margin: auto auto 0;
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
`;
