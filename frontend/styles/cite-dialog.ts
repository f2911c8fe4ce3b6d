import { css } from 'lit';

/** The dialog of citations. */
export const citeDialog = css`
  .words p {
    font-family: var(--atlas-font-serif);
    overflow-wrap: anywhere;
    user-select: text;
    -webkit-user-select: text;
  }

  .words .quiet {
    margin-inline-start: -0.5rem;
  }

  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
  }

  .files a {
    min-height: 1.75rem;
    line-height: 1.75rem;
  }

  .files span {
    flex: 0 0 13rem;
    line-height: 1.75rem;
  }

  @media (max-width: 699px) {
    .files span {
      flex-basis: 100%;
    }
  }
`;
