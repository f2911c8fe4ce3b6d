import { css } from 'lit';

/** The time bar: periods to toggle, and the axis with bands and ticks. */
export const time = css`
  .time-bar {
    position: absolute;
    z-index: 4;
    inset-block: auto 0;
    inset-inline: 0 var(--panel);
    padding: 0.25rem 0.75rem;
    background: var(--atlas-paper);
    border-top: 1px solid var(--atlas-line);
  }

  .periods {
    display: flex;
    gap: 0.375rem;
  }

  .time-bar .chip {
    flex: none;
    min-height: 1.75rem;
    padding-inline: 0.5rem;
    font-size: 0.875rem;
  }

  .time-bar .period-swatch {
    width: 20px;
  }


  .time-bar .periods {
    overflow-x: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--atlas-control) transparent;
    margin-inline: -0.75rem;
    padding: 0.125rem 0.75rem;
  }

  .time-bar .chip.period {
    flex: 0 1 auto;
    min-width: 6.5rem;
  }

  .chip.period span {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .chip .period-swatch {
    flex: none;
  }

  .chip.undated {
    border-style: dashed;
    margin-inline-start: auto;
  }

  .axis {
    position: relative;
    height: 2.75rem;
    margin: 0.25rem 0.625rem 0;
    container-type: inline-size;
    touch-action: pan-y;
  }

  .axis::after {
    content: '';
    position: absolute;
    inset: auto 0 1rem 0;
    border-top: 1px solid var(--atlas-control);
  }

  .band {
    position: absolute;
    top: 0;
    bottom: 1rem;
    min-width: 5px;
    background: color-mix(in srgb, var(--period) 14%, transparent);
    cursor: pointer;
  }

  .band:hover,
  .band.chosen {
    background: color-mix(in srgb, var(--period) 36%, transparent);
  }

  .band svg {
    display: block;
  }

  .tick {
    position: absolute;
    bottom: 1rem;
    width: 3px;
    margin-inline-start: -1.5px;
    background: var(--atlas-text);
    border-radius: 1px 1px 0 0;
    pointer-events: none;
  }

  .tick.uncertain {
    background: repeating-linear-gradient(0deg, var(--atlas-text) 0 2px, transparent 2px 4px);
  }

  .tick.out {
    opacity: 0.3;
  }

  .year {
    position: absolute;
    bottom: 0;
    transform: translateX(calc(-50% * var(--forward)));
    font: 0.75rem/1rem var(--atlas-font-sans);
    color: var(--atlas-quiet-text);
    font-variant-numeric: tabular-nums;
  }

  .year.near,
  .year.near::before {
    visibility: hidden;
  }

  @container (max-width: 34rem) {
    .year.close,
    .year.close::before {
      visibility: hidden;
    }
  }

  .year::before {
    content: '';
    position: absolute;
    inset-inline-start: 50%;
    top: 0;
    height: 3px;
    border-inline-start: 1px solid var(--atlas-control);
  }

  .beyond-axis {
    position: absolute;
    bottom: 0;
    line-height: 1rem;
    padding-inline-end: 0.25rem;
    background: var(--atlas-paper);
    font-size: 0.75rem;
    color: var(--atlas-quiet-text);
  }

  .beyond-axis.earlier {
    inset-inline-start: 0;
  }

  .beyond-axis.later {
    inset-inline-end: 0;
  }

  .chip.dates span {
    max-width: 9.5rem;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .brushed-out {
    position: absolute;
    top: 0;
    bottom: 1rem;
    background: var(--atlas-paper);
    opacity: 0.7;
    pointer-events: none;
  }

  .thumb {
    position: absolute;
    top: -0.125rem;
    bottom: 0.875rem;
    width: 1.5rem;
    cursor: ew-resize;
    touch-action: none;
  }

  /* The targets lie outwards of their days, so that two close ones do not cover each other. */
  .thumb.first {
    --at: calc(100% - 0.25rem);
    margin-inline-start: -1.25rem;
  }

  .thumb.last {
    --at: 0.25rem;
    margin-inline-start: -0.25rem;
  }

  .thumb::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--at) - 1px);
    width: 2px;
    background: var(--atlas-accent);
  }

  .thumb::after {
    content: '';
    position: absolute;
    top: calc(50% - 0.5rem);
    inset-inline-start: calc(var(--at) - 0.25rem);
    width: 0.5rem;
    height: 1rem;
    border: 1px solid var(--atlas-paper);
    border-radius: 0.25rem;
    background: var(--atlas-accent);
  }

  .thumb.open::before {
    background: var(--atlas-control);
  }

  .thumb.open::after {
    background: var(--atlas-control);
  }

  .span-form {
    position: absolute;
    z-index: 2;
    inset-inline-start: 0.75rem;
    bottom: calc(100% + 0.5rem);
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.25rem;
    width: min(30rem, calc(100% - 1.5rem));
    padding: 0.75rem;
    border: 1px solid var(--atlas-line);
    border-radius: var(--atlas-radius);
    background: var(--atlas-paper-raised);
    box-shadow: var(--atlas-shadow);
  }

  .span-form label {
    flex: 1 1 12rem;
    font-size: 0.875rem;
  }

  .span-form label span {
    display: block;
  }

  .span-form input {
    width: 100%;
  }

  .span-form p {
    flex-basis: 100%;
  }

  .time-tab .span-form {
    position: static;
    width: auto;
    margin-bottom: 1rem;
    max-width: none;
  }

  .time-tab .axis {
    margin-inline: 0.5rem;
  }

  .time-tab .periods {
    flex-wrap: wrap;
    gap: 0.5rem;
    margin: 0.75rem 0 1rem;
  }

  .time-tab .chip {
    min-height: 2.25rem;
  }

  .time-tab .chip.undated {
    margin-inline-start: 0;
  }

  /* Where the reader's own colours replace ours, what carries dates stays drawn; the periods keep their patterns. */
  @media (forced-colors: active) {
    .tick,
    .tick.uncertain,
    .thumb::before,
    .thumb::after,
    .brushed-out {
      forced-color-adjust: none;
    }

    .tick,
    .thumb::before,
    .thumb::after {
      background: CanvasText;
    }

    .tick.uncertain {
      background: repeating-linear-gradient(0deg, CanvasText 0 2px, Canvas 2px 4px);
    }

    .brushed-out {
      background: Canvas;
    }

    .band.chosen {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  @media print {
    .band,
    .tick {
      print-color-adjust: exact;
    }
  }
`;
