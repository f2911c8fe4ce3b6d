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


  /* Names of periods are never cut: they take a second line, and beyond that the row scrolls. */
  .time-bar .periods {
    flex-wrap: wrap;
    align-items: center;
    max-height: 4.5rem;
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--atlas-control) transparent;
    padding-block: 0.125rem;
  }

  .chip.period span {
    white-space: nowrap;
  }

  .chip .period-swatch {
    flex: none;
  }

  .axis-row {
    display: flex;
    align-items: start;
    gap: 1rem;
  }

  .axis-row .axis {
    flex: 1;
    min-width: 0;
  }

  label.undated {
    flex: none;
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-height: 1.5rem;
    font-size: 0.875rem;
    cursor: pointer;
  }

  .undated input {
    width: 1.125rem;
    height: 1.125rem;
    margin: 0;
    accent-color: var(--atlas-accent);
  }

  .axis {
    position: relative;
    --least-band: 12px;
    height: 2.5rem;
    margin: 0.125rem 0.625rem 0.25rem;
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
    min-width: var(--least-band);
    translate: calc(-50% * var(--forward)) 0;
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

  /* A war of six weeks in an atlas of decades: wide enough to see, and for a finger to hit. */
  .band.short {
    z-index: 1;
  }

  .band.short::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline: min(0px, (100% - 24px) / 2);
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

  .tick-slider {
    position: absolute;
    inset: auto 0 1rem;
    height: 24px;
    pointer-events: none;
  }

  .tick-slider:focus-visible {
    outline: none;
  }

  .tick-slider:focus-visible::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--at, 0%) - 5px);
    width: 10px;
    outline: 2px solid var(--atlas-focus);
  }

  .tick-tip {
    position: absolute;
    z-index: 8;
    bottom: calc(100% + 0.375rem);
    inset-inline-start: clamp(0rem, 100% * var(--at) - 3rem, 100% - 17rem);
    display: none;
    width: max-content;
    max-width: 17rem;
    margin: 0;
    padding: 0.375rem 0.625rem;
    border-radius: var(--atlas-radius);
    background: var(--atlas-text);
    color: var(--atlas-paper);
    font-size: 0.8125rem;
    line-height: 1.125rem;
    pointer-events: none;
  }

  .tick-tip.on {
    display: block;
  }

  .tick-tip :is(b, span) {
    display: block;
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

  @container (max-width: 36rem) {
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
    margin-inline-start: -1.5rem;
  }

  .thumb.last {
    --at: 0.25rem;
    margin-inline-start: 0;
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

  /* The fields stand in the row where there is room, else open above it by the chip. */
  .span-form {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin-inline-start: auto;
    min-width: 0;
  }

  .span-form label {
    display: flex;
    min-width: 0;
    align-items: center;
    gap: 0.375rem;
    font-size: 0.875rem;
    color: var(--atlas-quiet-text);
  }

  .span-form input:not([type='checkbox']) {
    width: 6.5rem;
    min-width: 5.75rem;
    min-height: 1.75rem;
    padding-block: 0.125rem;
    font-size: 0.875rem;
  }

  .span-form input[aria-invalid='true'] {
    border-color: var(--atlas-warning);
    box-shadow: inset 0 0 0 1px var(--atlas-warning);
  }

  .span-form .square {
    display: none;
  }

  .understood p {
    margin: 0;
  }

  .understood :is(p, div) {
    font-size: 0.8125rem;
    line-height: 1.25rem;
  }

  .time-bar {
    container-type: inline-size;
  }

  @container (min-width: 60rem) {
    .time-bar .chip.dates {
      display: none;
    }

    .time-bar .span-form .understood {
      position: absolute;
      z-index: 6;
      inset-inline-end: 0;
      bottom: calc(100% + 3.25rem);
      display: none;
      width: max-content;
      max-width: 20rem;
      padding: 0.5rem 0.75rem;
      border: 1px solid var(--atlas-line);
      border-radius: var(--atlas-radius);
      background: var(--atlas-paper-raised);
      box-shadow: var(--atlas-shadow);
    }

    .time-bar .span-form:is(:focus-within, .wrong) .understood {
      display: block;
    }

    /* What opens above the row is not to be cut by it. */
    .time-bar .periods {
      max-height: none;
      overflow: visible;
    }
  }

  @container (max-width: 59.99rem) {
    .time-bar .span-form {
      position: absolute;
      z-index: 6;
      inset-inline-start: 0.75rem;
      bottom: calc(100% + 0.5rem);
      display: none;
      flex-wrap: wrap;
      max-width: calc(100% - 1.5rem);
      padding: 0.75rem;
      border: 1px solid var(--atlas-line);
      border-radius: var(--atlas-radius);
      background: var(--atlas-paper-raised);
      box-shadow: var(--atlas-shadow);
    }

    .time-bar .span-form.open {
      display: flex;
    }

    .time-bar .span-form .square {
      display: inline-flex;
    }

    .time-bar .span-form .understood {
      flex-basis: 100%;
    }
  }

  .time-tab .chip.dates {
    display: none;
  }

  .time-tab .span-form {
    flex-basis: 100%;
    flex-wrap: wrap;
    margin: 0.5rem 0 0;
  }

  .time-tab .span-form label {
    flex: 1 1 8rem;
    flex-direction: column;
    align-items: stretch;
    gap: 0.125rem;
  }

  .time-tab .span-form input:not([type='checkbox']) {
    width: 100%;
    min-height: 2.75rem;
    font-size: 1rem;
  }

  .time-tab .understood {
    flex-basis: 100%;
  }

  .time-tab .axis-row {
    display: block;
  }

  .time-tab label.undated {
    min-height: 2.75rem;
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
