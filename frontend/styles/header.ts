import { css } from 'lit';

/** The bar on top, with its menus and the box for search. */
export const header = css`
  .title-bar {
    position: absolute;
    inset: 0 0 auto 0;
    z-index: 6;
    display: flex;
    align-items: center;
    gap: 0.25rem;
    height: var(--title);
    padding-inline: 1rem 0.5rem;
    background: var(--atlas-paper);
    border-bottom: 1px solid var(--atlas-line);
  }

  /* What is open in it lies over the notices. */
  .title-bar:has(.menu, .hits),
  .map-buttons:has(.menu) {
    z-index: 14;
  }

  .title-bar h1 {
    flex: 1 1 12rem;
    min-width: 0;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    font: 600 1.1875rem/1.2 var(--atlas-font-serif);
    letter-spacing: 0.005em;
  }

  /* Where there is little room, the title takes two lines, from its own side, before it is cut off; Arabic letters reach far below them. */
  .tight .title-bar h1 {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    white-space: normal;
    font-size: 1rem;
    line-height: 1.35;
  }

  /* In its own direction, so that the end of it is what is cut off, but where the bar begins. */
  .root[dir='ltr']:not(.tight) .title-bar h1 {
    text-align: left;
  }

  .root[dir='rtl']:not(.tight) .title-bar h1 {
    text-align: right;
  }

  /* What the page puts before the title looks so from the first, whenever the page's own styles come. */
  ::slotted([slot='before-title']) {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    min-width: 2rem;
    min-height: 2rem;
  }

  ::slotted(:focus-visible) {
    outline: 2px solid var(--atlas-focus);
    outline-offset: 2px;
  }

  /* Which revision it is: a quiet line below the title. */
  .revision.on {
    position: absolute;
    inset: var(--title) 0 auto 0;
    z-index: 5;
    display: flex;
    align-items: center;
    gap: 0.5rem;
    height: var(--revision);
    padding-inline: 1rem 0.5rem;
    background: var(--atlas-paper-sunk);
    border-bottom: 1px solid var(--atlas-line);
    font-size: 0.875rem;
    line-height: 1.125rem;
  }

  .revision p {
    display: inline;
  }

  .revision a {
    padding-block: 0.4375rem;
  }

  .revision .square {
    flex: none;
    width: 2rem;
    height: 100%;
    margin-inline-start: auto;
  }

  .bar-button {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-height: 2.25rem;
    padding: 0 0.625rem;
    border-radius: var(--atlas-radius);
    color: inherit;
    font-size: 0.9375rem;
    font-weight: 600;
    white-space: nowrap;
    text-decoration: none;
  }

  .bar-button:hover {
    background: var(--atlas-accent-soft);
  }

  .share-button {
    border: 1px solid var(--atlas-control);
    background: var(--atlas-paper-raised);
  }

  .tight .compare-button:not([aria-pressed='true']) span {
    display: none;
  }

  a.bar-button {
    color: var(--atlas-accent);
  }

  .language-button .icon:last-child {
    width: 1rem;
    height: 1rem;
  }

  /* Names of languages in their own script fetch no typeface for a page that does not speak them. */
  .endonym {
    font-family: 'Source Sans 3 Variable', system-ui, sans-serif;
  }

  .root:lang(en) .endonym:not([lang='en']) {
    font-family: system-ui, sans-serif;
  }

  .root[dir='ltr'] .menu .endonym {
    text-align: left;
  }

  .root[dir='rtl'] .menu .endonym {
    text-align: right;
  }

  .endonym:lang(fa):is(.root:lang(fa) *),
  .endonym:lang(hy):is(.root:lang(hy) *) {
    font-family: inherit;
  }

  /* Menus */

  .menu-holder {
    position: relative;
    display: inline-flex;
  }

  .menu {
    position: absolute;
    z-index: 14;
    top: calc(100% + 0.25rem);
    inset-inline-end: 0;
    width: max-content;
    max-width: min(24rem, 90vw);
    max-height: calc(100vh - 5rem);
    overflow: auto;
    padding: 0.375rem;
    border: 1px solid var(--atlas-line);
    border-radius: var(--atlas-radius);
    background: var(--atlas-paper-raised);
    box-shadow: var(--atlas-shadow);
    font-weight: 400;
  }

  /* Beside all of the buttons, since a low frame has no room below the last of them. */
  .map-buttons .menu-holder {
    position: static;
  }

  .map-buttons .menu {
    top: 0;
    inset-inline: calc(100% + 0.5rem) auto;
  }

  .menu p.fine {
    padding: 0.25rem 0.625rem;
  }

  .menu hr {
    margin: 0.25rem 0.5rem;
    border: 0;
    border-top: 1px solid var(--atlas-line);
  }

  .menu [role^='menuitem'] {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    width: 100%;
    min-height: 2.25rem;
    padding: 0.125rem 0.625rem;
    border-radius: calc(var(--atlas-radius) - 2px);
    font-size: 0.9375rem;
    text-align: start;
  }

  .menu [role^='menuitem'] > span:first-of-type {
    flex: 1;
  }

  .menu [role^='menuitem']:hover,
  .menu [aria-checked='true'][role='menuitemradio'] {
    background: var(--atlas-accent-soft);
  }

  .menu [aria-checked='true'][role='menuitemradio'] {
    font-weight: 600;
  }

  .menu [role^='menuitem']:focus-visible {
    outline-offset: -3px;
  }

  .menu .value {
    color: var(--atlas-quiet-text);
    font-size: 0.875rem;
  }

  .menu .columns {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(9.5rem, auto);
    gap: 0.25rem;
  }

  .menu .columns > * + * {
    border-inline-start: 1px solid var(--atlas-line);
    padding-inline-start: 0.25rem;
  }

  .menu .row {
    display: flex;
    align-items: center;
  }

  .menu .row > [role] {
    width: auto;
    gap: 0.25rem;
  }

  .menu .row .icon {
    display: none;
  }

  .menu .page > p {
    padding-block-start: 0.5rem;
    font-weight: 600;
  }

  /* Search */

  .search {
    position: relative;
    display: flex;
    align-items: center;
    border: 1px solid var(--atlas-control);
    border-radius: var(--atlas-radius);
    background: var(--atlas-paper-raised);
  }

  .search.in-header {
    flex: 0 1 20rem;
    min-width: 9rem;
    margin-inline-end: 0.5rem;
  }

  .tight .search.in-header {
    flex-basis: 15rem;
  }

  .search.in-panel {
    margin-block: 0.5rem 0.75rem;
  }

  .search > .icon {
    width: 1.125rem;
    margin-inline-start: 0.625rem;
    color: var(--atlas-quiet-text);
  }

  .search input {
    flex: 1;
    min-width: 0;
    border: 0;
    background: none;
    text-overflow: ellipsis;
  }

  .search:has(input:focus-visible) {
    outline: 2px solid var(--atlas-focus);
    outline-offset: 1px;
  }

  .search input:focus-visible {
    outline: none;
  }

  .search input::placeholder {
    color: var(--atlas-quiet-text);
    opacity: 1;
  }

  .search kbd {
    margin-inline-end: 0.5rem;
    padding: 0 0.375rem;
    border: 1px solid var(--atlas-line);
    border-radius: 0.25rem;
    color: var(--atlas-quiet-text);
    font: 0.8125rem/1.4 var(--atlas-font-sans);
  }

  .search .square {
    flex: none;
  }

  .hits {
    padding: 0.375rem;
  }

  .search.in-header .hits {
    position: absolute;
    top: calc(100% + 0.375rem);
    inset-inline: 0 auto;
    width: max(100%, 23rem);
    max-height: min(36rem, 100vh - 5rem);
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--atlas-line);
    border-radius: var(--atlas-radius);
    background: var(--atlas-paper-raised);
    box-shadow: var(--atlas-shadow);
  }

  .search.in-panel:has(.hits) {
    flex-wrap: wrap;
  }

  .search.in-panel .hits {
    flex: 1 1 100%;
    border-top: 1px solid var(--atlas-line);
  }

  .hits p {
    padding: 0.25rem 0.5rem;
  }

  .hits [role='group'] + [role='group'] {
    margin-top: 0.25rem;
    border-top: 1px solid var(--atlas-line);
  }

  .hit {
    padding: 0.375rem 0.5rem;
    border-radius: calc(var(--atlas-radius) - 2px);
    cursor: pointer;
  }

  .hit > * {
    display: block;
  }

  .hit .row-name {
    font-weight: 600;
  }

  .hit .quoted {
    font-family: var(--atlas-font-serif);
  }

  .hit-note {
    font-size: 0.875rem;
  }

  .hit:hover {
    background: var(--atlas-paper-sunk);
  }

  .hit.active {
    background: var(--atlas-accent-soft);
    outline: 2px solid var(--atlas-accent);
    outline-offset: -2px;
  }

  mark {
    border-radius: 2px;
    background: var(--atlas-hit);
    color: #2b2a27;
  }

  .hit.active mark {
    outline: 1px solid currentColor;
  }

  ::highlight(atlas-hit) {
    background-color: var(--atlas-hit);
    color: #2b2a27;
  }

  ::highlight(atlas-hit-current) {
    background-color: var(--atlas-hit);
    color: #2b2a27;
    text-decoration: underline 2px;
  }
`;
