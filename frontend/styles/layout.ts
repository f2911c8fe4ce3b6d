import { css } from 'lit';

/** Where map, panel, bars and buttons stand: side by side when wide, the panel as a bottom sheet when narrow. */
export const layout = css`
  .root {
    --title: 3rem;
    --revision: 0px;
    /* All that is above the map. */
    --bar: calc(var(--title) + var(--revision));
    /* In a frame of 700 pixels the map keeps more than half. */
    --panel: min(26rem, 12.25rem + 16%, 50%);
    position: absolute;
    inset: 0;
    overflow: hidden;
  }

  /* For what has no logical property of its own. */
  .root {
    --forward: 1;
  }

  .root[dir='rtl'] {
    --forward: -1;
  }

  .untitled {
    --title: 0px;
  }

  .older {
    --revision: 2rem;
  }

  .closed {
    --panel: 0px;
  }

  .waiting {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 1rem;
    padding: 2rem;
    text-align: center;
    background: var(--atlas-paper);
  }

  .waiting h1 {
    max-width: 28rem;
    font: 600 1.25rem/1.35 var(--atlas-font-serif);
    text-wrap: balance;
  }

  .skip {
    position: absolute;
    top: 0.25rem;
    inset-inline-start: 0.25rem;
    z-index: 30;
    padding: 0.5rem 0.75rem;
    border-radius: var(--atlas-radius);
    background: var(--atlas-paper-raised);
    box-shadow: var(--atlas-shadow);
  }

  .skip:not(:focus) {
    clip-path: inset(50%);
    pointer-events: none;
  }

  /* Ways that follow the run of the text; those on the map stay. */
  .root[dir='rtl'] .icon.along {
    transform: scaleX(-1);
  }

  .map {
    position: absolute;
    inset: var(--bar) 0 0 0;
    z-index: 0;
  }

  .panel {
    position: absolute;
    z-index: 5;
    display: flex;
    flex-direction: column;
    background: var(--atlas-paper);
    box-shadow: var(--atlas-shadow);
  }

  .wide .panel {
    inset-block: var(--bar) 0;
    inset-inline: auto 0;
    width: var(--panel);
    border-inline-start: 1px solid var(--atlas-line);
  }

  .dragging .panel {
    transition: none;
  }

  .handle {
    flex: none;
    display: grid;
    place-items: center;
    width: 100%;
    min-height: 1.75rem;
    touch-action: none;
    border-radius: 0.875rem 0.875rem 0 0;
  }

  .handle:focus-visible {
    outline-offset: -3px;
  }

  .handle-title {
    max-width: calc(100% - 2rem);
    margin-bottom: 0.125rem;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    font: 600 1rem/1.3 var(--atlas-font-serif);
  }

  .grip {
    margin-block: 0.5rem 0.375rem;
    width: 2.75rem;
    height: 0.3125rem;
    border-radius: 1rem;
    background: var(--atlas-control);
  }

  .panel-head {
    flex: none;
    display: flex;
    align-items: center;
    border-bottom: 1px solid var(--atlas-line);
    padding-inline: 0.5rem 0.25rem;
  }

  .tabs {
    flex: 1;
    display: flex;
    min-width: 0;
  }

  .tabs button {
    flex: 0 1 auto;
    min-width: 0;
    min-height: 2.75rem;
    padding: 0 clamp(0.25rem, 0.6vw, 0.75rem);
    line-height: 1.2;
    overflow-wrap: anywhere;
    border-bottom: 3px solid transparent;
    border-top: 3px solid transparent;
    color: var(--atlas-quiet-text);
    font-size: 0.9375rem;
    font-weight: 500;
    text-align: center;
  }

  .tabs button:hover {
    color: var(--atlas-text);
  }

  .tabs button[aria-selected='true'] {
    border-bottom-color: var(--atlas-accent);
    color: var(--atlas-text);
    font-weight: 600;
  }

  .tabs button:focus-visible {
    outline-offset: -4px;
  }

  .panel-body {
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 1rem 1.25rem 2rem;
    scroll-padding-block: 1rem;
  }

  .panel-body:focus-visible {
    outline-offset: -3px;
  }

  .narrow .panel-body {
    padding: 0.75rem 1rem 2rem;
  }

  .open-panel {
    position: absolute;
    top: calc(var(--bar) + 0.75rem);
    inset-inline-end: 0.75rem;
    z-index: 5;
    display: grid;
    place-items: center;
    width: 2.5rem;
    height: 2.5rem;
    border: 1px solid var(--atlas-line);
    border-radius: var(--atlas-radius);
    background: var(--atlas-paper);
    box-shadow: var(--atlas-shadow);
  }

  .map-buttons {
    position: absolute;
    z-index: 4;
    top: calc(var(--bar) + 0.75rem);
    inset-inline-start: 0.75rem;
    display: grid;
    border: 1px solid var(--atlas-line);
    border-radius: var(--atlas-radius);
    background: var(--atlas-paper);
    box-shadow: var(--atlas-shadow);
  }

  .map-buttons .pan {
    position: absolute;
    top: 0;
    left: calc(100% + 0.5rem);
    display: grid;
    /* West stays left. */
    direction: ltr;
    grid-template: '. up .' 'left . right' '. down .';
    padding: 0.125rem;
    border-radius: 50%;
    background: var(--atlas-paper);
    border: 1px solid var(--atlas-line);
    box-shadow: var(--atlas-shadow);
  }

  .root[dir='rtl'] .map-buttons .pan {
    left: auto;
    right: calc(100% + 0.5rem);
  }

  .pan .up {
    grid-area: up;
  }
  .pan .left {
    grid-area: left;
  }
  .pan .right {
    grid-area: right;
  }
  .pan .down {
    grid-area: down;
  }

  .short .map-buttons {
    grid-auto-flow: column;
    top: calc(var(--bar) + 0.375rem);
  }

  .short .map-buttons .pan {
    top: calc(100% + 0.25rem);
    left: 0;
    grid-template: none;
    grid-auto-flow: column;
    border-radius: var(--atlas-radius);
  }

  .root.short[dir='rtl'] .map-buttons .pan {
    right: 0;
  }

  .short .pan span {
    grid-area: auto;
  }

  .full-link {
    color: inherit;
  }

  /* The page around it scrolls on where the panel ends. */
  :host([embedded]) .panel-body {
    overscroll-behavior: auto;
  }

  /* A frame no wider than a phone is long: the time lies below map and panel, so that its names have room. */
  .framed:not(.mapless):has(.time-bar) .panel {
    bottom: var(--time);
  }

  .framed {
    --time: 2.75rem;
  }

  .framed .time-bar {
    inset-inline: 0;
    height: var(--time);
  }

  .framed .time-bar .axis {
    display: none;
  }

  /* One line: chips that scroll, and what is said of the undated after them. */
  .framed .time-bar {
    display: flex;
    flex-direction: row-reverse;
    justify-content: flex-end;
    align-items: center;
    gap: 0.75rem;
  }

  .framed .axis-row {
    flex: none;
  }

  .framed .time-bar .periods {
    flex-wrap: nowrap;
    min-width: 0;
    overflow: auto hidden;
  }

  .framed .time-bar .chip.period {
    flex: none;
  }

  .framed .tabs button {
    padding: 0 0.375rem;
    font-size: 0.875rem;
  }

  .mapless {
    display: flex;
    flex-direction: column;
    padding-top: var(--bar);
  }

  .root.mapless .panel {
    position: static;
    flex: 1;
    width: auto;
    height: auto;
    min-height: 0;
    border: 0;
    border-radius: 0;
    box-shadow: none;
  }

  .root.mapless .time-bar {
    position: static;
    order: 1;
  }

  .mapless .panel-body > * {
    max-width: 42rem;
    margin-inline: auto;
  }
`;
