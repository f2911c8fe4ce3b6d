import { css } from 'lit';

/** A phone's screen, and a frame no wider: tabs at the foot, the panel as a sheet above them, the map behind. */
export const phone = css`
  .narrow {
    --title: 3.25rem;
    --tabs: 3.5rem;
  }

  .narrow.short {
    --title: 2.75rem;
    --tabs: 2.75rem;
  }

  .narrow.untitled {
    --title: 0px;
  }

  .narrow.older {
    --revision: 2.25rem;
  }

  .narrow.mapless {
    --tabs: 0px;
  }

  .narrow .title-bar {
    padding-inline: 0.75rem 0.25rem;
  }

  .narrow .revision.on {
    padding-inline: 0.75rem 0.25rem;
    font-size: 0.8125rem;
  }

  .narrow .revision a {
    padding-block: 0.5625rem;
  }

  .narrow .revision .square {
    height: 100%;
  }

  .narrow .bar-button {
    justify-content: center;
    min-width: 2.75rem;
    min-height: 2.75rem;
  }

  /* A finger may reach a little above the sheet. */
  .narrow .handle::before {
    content: '';
    position: absolute;
    inset: -1rem 0 auto;
    height: 2.75rem;
  }

  .narrow .panel {
    inset: auto 0 var(--tabs) 0;
    height: var(--sheet);
    border-radius: 0.875rem 0.875rem 0 0;
    transition: height 0.2s ease-out;
  }

  .narrow:not(.mapless) .panel-head {
    position: absolute;
    top: 100%;
    inset-inline: 0;
    height: var(--tabs);
    padding: 0;
    border: 0;
    border-top: 1px solid var(--atlas-line);
    background: var(--atlas-paper);
  }

  .narrow .tabs button {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 0.125rem;
    flex: 1 1 0;
    min-width: 0;
    height: 100%;
    padding: 0 0.125rem;
    font-size: 0.75rem;
    line-height: 1.2;
  }

  .narrow .tabs button span {
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .narrow:not(.mapless) .tabs button[aria-selected='true'] {
    border-top-color: var(--atlas-accent);
    border-bottom-color: transparent;
    color: var(--atlas-accent);
  }

  .narrow .tabs {
    height: var(--tabs);
  }

  .narrow.mapless .tabs {
    height: 3.5rem;
  }

  .narrow .map-buttons {
    inset-inline: auto 0.5rem;
    top: calc(var(--bar) + 0.5rem);
  }

  .narrow .map-buttons .pan {
    left: auto;
    right: calc(100% + 0.5rem);
  }

  .root.narrow[dir='rtl'] .map-buttons .pan {
    right: auto;
    left: calc(100% + 0.5rem);
  }

  .narrow.short .map-buttons .pan {
    right: 0;
  }

  .root.narrow.short[dir='rtl'] .map-buttons .pan {
    right: auto;
    left: 0;
  }

  .narrow .square {
    width: 2.75rem;
    height: 2.75rem;
  }

  .time-pill,
  .sources-button {
    position: absolute;
    z-index: 4;
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-height: 2.75rem;
    padding-inline: 0.75rem;
    border: 1px solid var(--atlas-control);
    border-radius: 1.375rem;
    background: var(--atlas-paper-raised);
    box-shadow: var(--atlas-shadow);
    font-size: 0.9375rem;
    font-weight: 600;
  }

  .time-pill {
    top: calc(var(--bar) + 0.5rem);
    inset-inline-start: 0.5rem;
    max-width: calc(100% - 4.5rem);
  }

  .short .time-pill > .icon:first-child {
    display: none;
  }

  .short .time-pill {
    top: calc(var(--bar) + 0.375rem);
    max-width: calc(100% - 12.5rem);
  }

  .time-pill span {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .time-pill .icon:last-child {
    width: 1rem;
    height: 1rem;
  }

  .narrow .outline-note.on {
    top: calc(var(--bar) + 3.75rem);
    inset-inline: 0.5rem auto;
    max-width: calc(100% - 4.5rem);
  }

  .narrow.full :is(.map-buttons, .outline-note, .time-pill, .sources-button) {
    visibility: hidden;
  }

  .sources-button {
    right: 0.5rem;
    bottom: calc(var(--sheet) + var(--tabs) + 0.375rem);
    min-height: 1.75rem;
    padding-inline: 0.5rem;
    border-radius: var(--atlas-radius);
    box-shadow: none;
    font-size: 0.8125rem;
    font-weight: 400;
  }

  .sources-button.open {
    bottom: calc(var(--sheet) + var(--tabs) + 3rem);
  }

  .sources-button:not(.open) ~ .map .attribution,
  .map:has(~ .sources-button:not(.open)) .attribution {
    visibility: hidden;
  }

  /* The ⋯ menu over everything else */

  .scrim {
    position: absolute;
    inset: 0;
    z-index: 15;
    background: rgb(0 0 0 / 0.45);
  }

  .menu.sheet {
    inset: auto 0 0 0;
    z-index: 16;
    width: auto;
    max-width: none;
    max-height: calc(100% - 2rem);
    padding: 0.25rem 0.5rem 0.75rem;
    border-width: 1px 0 0;
    border-radius: 0.875rem 0.875rem 0 0;
  }

  .menu.sheet [role^='menuitem'] {
    min-height: 2.875rem;
    font-size: 1rem;
  }

  .menu.sheet .page > p {
    display: none;
  }

  .menu-head {
    display: flex;
    align-items: center;
    padding-inline-start: 0.625rem;
  }

  .menu-head b {
    flex: 1;
    font-size: 1.0625rem;
  }

  .menu-head .square:first-child {
    margin-inline-start: -0.625rem;
  }

  /* Search over the header */

  .title-bar.searching {
    padding-inline: 0.25rem;
  }

  .narrow .search.in-header {
    flex: 1;
    margin: 0;
  }

  .narrow .search.in-header .hits {
    position: absolute;
    top: calc(100% + 0.25rem);
    width: 100%;
    max-height: calc(100vh - 4.5rem);
  }

  .narrow .hit {
    min-height: 2.75rem;
  }

  @media (prefers-reduced-motion: reduce) {
    .narrow .panel {
      transition: none;
    }
  }
`;
