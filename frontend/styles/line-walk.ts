import { css } from 'lit';

/** Reaches of a line: the steps up and down it, and the walk along it. */
export const lineWalk = css`
  .line-walk {
    margin-top: 0.375rem;
  }

  .stepper {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.5rem;
    margin-top: 0.5rem;
  }

  .step-reach {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    min-width: 0;
    min-height: 2.5rem;
    padding: 0.125rem 0.375rem;
    border: 1px solid var(--atlas-control);
    border-radius: var(--atlas-radius);
    background: var(--atlas-paper-raised);
    text-align: start;
    font-size: 0.875rem;
    line-height: 1.2;
  }

  /* A line each: what is cut off is in the title. */
  .step-reach > span,
  .step-reach span span {
    display: block;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .step-reach:hover {
    background: var(--atlas-accent-soft);
  }

  .step-reach.down {
    grid-column: 2;
    flex-direction: row-reverse;
    text-align: end;
    justify-content: space-between;
  }

  .step-reach .icon {
    flex: none;
  }

  .line-walk > .quiet {
    margin-block-start: 0.375rem;
    margin-inline-start: -0.5rem;
  }

  .walk .tour > .quiet {
    margin-inline: -0.5rem auto;
    white-space: nowrap;
  }

  /* The heading of a stretch comes into view with its first excerpt, the walk's own with the first of all. */
  .station h3 + div .excerpt {
    scroll-margin-top: 8rem;
  }

  .station:first-of-type h3 + div .excerpt {
    scroll-margin-top: 20rem;
  }

  .station h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5rem;
    margin-top: 1.5rem;
    padding-bottom: 0.25rem;
    border-bottom: 1px solid var(--atlas-line);
  }
`;
