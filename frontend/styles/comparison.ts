import { css } from 'lit';

/** Two maps side by side: halves of what the panel leaves free, each with its head and its time bar. */
export const comparison = css`
  .comparing {
    --half: calc((100% - var(--panel)) / 2);
    --side-head: 2.5rem;
  }

  /* A map's own direction is that of the compass. */
  .comparing .map.left {
    left: 0;
    right: calc(var(--panel) + var(--half));
  }

  .comparing .map.right {
    left: var(--half);
    right: var(--panel);
    border-left: 2px solid var(--atlas-control);
  }

  .comparing[dir='rtl'] .map.left {
    left: calc(var(--panel) + var(--half));
    right: 0;
  }

  .comparing[dir='rtl'] .map.right {
    left: var(--panel);
    right: var(--half);
    border-left: 0;
    border-right: 2px solid var(--atlas-control);
  }

  .comparing .time-bar.left,
  .comparing .side-head.left {
    inset-inline: 0 calc(var(--panel) + var(--half));
  }

  .comparing .time-bar.right,
  .comparing .side-head.right {
    inset-inline: var(--half) var(--panel);
    border-inline-start: 2px solid var(--atlas-control);
  }

  .comparing .map {
    top: calc(var(--bar) + var(--side-head));
  }

  .comparing .map-buttons {
    top: calc(var(--bar) + var(--side-head) + 0.75rem);
  }

  .comparing .loading-line,
  .comparing .notices,
  .comparing .open-panel {
    top: calc(var(--bar) + var(--side-head) + 0.5rem);
  }

  .comparing .time-bar .periods {
    max-height: 7rem;
  }

  .side-head {
    position: absolute;
    z-index: 4;
    top: var(--bar);
    display: flex;
    align-items: center;
    gap: 0.5rem;
    height: var(--side-head);
    padding-inline: 0.75rem 0.5rem;
    background: var(--atlas-paper);
    border-bottom: 1px solid var(--atlas-line);
  }

  .side-head h2 {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    font: 600 0.9375rem/1.2 var(--atlas-font-sans);
  }

  .side-head h2 span {
    font-weight: 400;
  }

  .side-head .language > span {
    position: absolute;
    clip-path: inset(50%);
  }

  .side-head select {
    max-width: 9rem;
  }

  .bar-button[aria-pressed='true'] {
    background: var(--atlas-accent-soft);
  }

  .panel-side {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 0.5rem;
    margin-bottom: 0.5rem;
    border-bottom: 1px solid var(--atlas-line);
  }
`;
