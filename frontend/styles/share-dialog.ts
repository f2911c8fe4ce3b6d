import { css } from 'lit';

/** The dialog of sharing: choices and code beside a preview where there is room, above it where there is not. */
export const shareDialog = css`
  @media (min-width: 700px) {
    dialog.broad {
      width: min(72rem, 100vw - 2rem);
      max-height: min(56rem, 100dvh - 2rem);
    }
  }

  .columns {
    display: grid;
    gap: 0.5rem 1.5rem;
    padding-top: 0.75rem;
  }

  .columns > * {
    min-width: 0;
  }

  @media (min-width: 56rem) {
    .broad .columns {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    }
  }

  .choice {
    padding-block: 0.25rem;
  }

  .columns .choice {
    border-bottom: 0;
  }

  .advanced {
    margin-block: 0.75rem;
    padding-block-start: 0.5rem;
    border-top: 1px solid var(--atlas-line);
  }

  .advanced summary {
    min-height: 2rem;
    font-weight: 600;
    cursor: pointer;
  }

  .lines {
    flex-direction: column;
  }

  legend,
  .fields span {
    padding: 0;
    font: 600 0.875rem/1.4 var(--atlas-font-sans);
    color: var(--atlas-quiet-text);
  }

  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    padding-block: 0.25rem;
  }

  .fields label {
    flex: 1 1 11rem;
    flex-direction: column;
    align-items: stretch;
    gap: 0.125rem;
    min-width: 0;
  }

  .cautions {
    margin-block: 0.5rem;
    padding: 0.5rem 0.75rem;
    border-radius: var(--atlas-radius);
    background: var(--atlas-warning-soft);
    color: var(--atlas-warning);
    overflow-wrap: anywhere;
  }

  .result {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block: 0.5rem 0.75rem;
  }

  .result > input {
    flex: 1 1 14rem;
    min-width: 0;
  }

  .copy {
    flex: none;
  }

  textarea {
    flex: 1 1 100%;
    min-width: 0;
    padding: 0.5rem;
    border: 1px solid var(--atlas-control);
    border-radius: var(--atlas-radius);
    background: var(--atlas-paper-raised);
    color: var(--atlas-text);
    font: 0.8125rem/1.4 ui-monospace, monospace;
    overflow-wrap: anywhere;
    resize: vertical;
    field-sizing: content;
    max-height: 15rem;
  }

  /* Readers of codes want dark on light, whatever the colours around. */
  .qr svg {
    display: block;
    width: min(16rem, 100%);
    margin-block: 0.5rem;
    border-radius: var(--atlas-radius);
    forced-color-adjust: none;
  }

  .link {
    overflow-wrap: anywhere;
    user-select: text;
    -webkit-user-select: text;
  }

  /* Sides are the frame's, which is stretched from a corner. */
  .preview-room {
    position: relative;
    direction: ltr;
    overflow: hidden;
    border: 1px solid var(--atlas-line);
    box-sizing: content-box;
  }

  iframe {
    position: absolute;
    inset: 0 auto auto 0;
    border: 0;
    transform-origin: 0 0;
  }
`;
