import { describe, expect, test } from 'vitest';
import { riverAtlas } from '../core/testing/river';
import { acting } from './testing/acting';

describe('a place that is chosen', () => {
  test('opens in the panel, with the focus on its heading and the map on its way', () => {
    const { act, store, link, events } = acting(
      { excerpt: 'talks', reading: 'context' },
      { tab: 'layers', feature: 'aras.towns:lost', beyondTime: true, panelOpen: false, stop: 'peek' },
    );
    act.choosePlace('shusha');
    expect(link()).toMatchObject({ place: 'shusha', excerpt: null, reading: null });
    expect(store.state).toMatchObject({
      tab: 'place',
      feature: null,
      beyondTime: false,
      panelOpen: true,
      stop: 'half',
    });
    expect(store.pending).toMatchObject({
      focus: 'heading',
      mention: null,
      camera: { to: [45, 39, 47, 40], ofPlaces: true, unlessWithin: 16 },
    });
    expect(events('place-selected')).toEqual([{ place: 'shusha' }]);
  });

  test('from an open text that mentions it leaves the text open, and scrolls to the next mention', () => {
    const { act, store, link } = acting({ reading: 'context' }, { tab: 'reading', panelOpen: false });
    act.choosePlace('aras');
    expect(link()).toMatchObject({ place: 'aras', reading: 'context' });
    expect(store.state).toMatchObject({ tab: 'reading', panelOpen: false });
    expect(store.pending).toMatchObject({ mention: 'aras', focus: null });
  });

  test('from an open text without it leaves the text', () => {
    const { act, store, link } = acting({ reading: 'context' }, { tab: 'reading' });
    act.choosePlace('tehran');
    expect(link()).toMatchObject({ place: 'tehran', reading: null });
    expect([store.state.tab, store.pending.mention]).toEqual(['place', null]);
  });

  test('from a reading of which only excerpts are here counts as mentioned where an excerpt is about it', () => {
    const { act, store, link } = acting({ reading: 'article' }, { tab: 'reading' });
    act.choosePlace('tehran');
    expect([link().reading, store.pending.mention]).toEqual(['article', 'tehran']);
    act.choosePlace('nakhchivan');
    expect([link().reading, store.state.tab]).toEqual([null, 'place']);
  });

  test('that the atlas does not have changes nothing', () => {
    const { act, store, link } = acting({}, { tab: 'index' });
    act.choosePlace('atlantis');
    expect([link().place, store.state.tab, store.pending.focus]).toEqual([null, 'index', null]);
  });

  test('before there is a map, the first view is of it at once', () => {
    const { act, store, host } = acting();
    host.hasMap = false;
    act.choosePlace('shusha');
    expect(store.pending.camera).toEqual({ to: [45, 39, 47, 40], ofPlaces: true, animate: false });
  });

  test('without a shape leaves the map where it is', () => {
    const { act, store } = acting();
    act.choosePlace('tehran');
    expect(store.pending.camera).toBeNull();
  });
});

test('a shape without a place opens alone', () => {
  const { act, store, link } = acting(
    { place: 'shusha', excerpt: 'talks', reading: 'context' },
    { tab: 'reading', panelOpen: false },
  );
  act.chooseShape('aras.towns:lost');
  expect(store.state).toMatchObject({ feature: 'aras.towns:lost', tab: 'place', panelOpen: true });
  expect(store.pending.focus).toBe('heading');
  expect(link()).toMatchObject({ place: null, excerpt: null, reading: null });
});

describe('a passage that is chosen', () => {
  test('opens its place, at any time, and takes the focus', () => {
    const { act, store, link, passage, events } = acting(
      { reading: 'context' },
      { tab: 'index', feature: 'x:1', panelOpen: false },
    );
    act.chooseExcerpt(passage('shusha-may'));
    expect(link()).toMatchObject({ place: 'shusha', excerpt: 'shusha-may', reading: null });
    expect(store.state).toMatchObject({ tab: 'place', beyondTime: true, feature: null, panelOpen: true });
    expect(store.pending).toMatchObject({ scrollTo: 'excerpt-article-shusha-may', focusThere: true });
    expect(store.pending.camera).toMatchObject({ to: [45, 39, 47, 40] });
    expect(events('excerpt-selected')).toEqual([{ excerpt: 'shusha-may', reading: 'article' }]);
  });

  test('about no place of the atlas opens in its reading', () => {
    const atlas = riverAtlas();
    atlas.readings[0]!.excerpts[0]!.places = ['atlantis'];
    const { act, store, link, passage } = acting({ place: 'shusha' }, {}, { atlas });
    act.chooseExcerpt(passage('talks'));
    expect(link()).toMatchObject({ place: null, excerpt: 'talks', reading: 'article' });
    expect(store.state.tab).toBe('reading');
  });

  test('as a step of a tour stays in the reading, and the focus on the button', () => {
    const { act, store, link, passage, events } = acting({ reading: 'article' }, { tab: 'reading' });
    act.step(passage('partner'));
    expect(link()).toMatchObject({ excerpt: 'partner', reading: 'article', place: null });
    expect(store.pending).toMatchObject({ scrollTo: 'excerpt-article-partner', focusThere: false });
    expect(store.pending.camera).not.toBeNull();
    expect(events('excerpt-selected')).toHaveLength(1);
  });

  test('keeps the focus that an earlier choice of the same update asked for', () => {
    const { act, store, passage } = acting();
    act.chooseExcerpt(passage('shusha-may'));
    act.step(passage('partner'));
    expect(store.pending.focusThere).toBe(true);
  });
});

test('a reading opens in its tab, from its start, and is remembered', () => {
  const { act, store, link } = acting({ excerpt: 'talks' }, { panelOpen: false });
  act.openReading('context');
  expect(link()).toMatchObject({ reading: 'context', excerpt: null });
  expect(store.state).toMatchObject({ tab: 'reading', lastReading: 'context', panelOpen: true });
  expect(store.pending.focus).toBe('heading');
});

test('the order of passages is a part of the link', () => {
  const { act, link } = acting();
  act.setOrder('time');
  expect(link().order).toBe('time');
});

describe('along a line', () => {
  const river = { atlas: riverAtlas() };

  test('a step to a stretch keeps the focus on the stepper, and says the name of the stretch', () => {
    const { act, store, link } = acting({ place: 'aras' }, {}, river);
    act.stepReach('bridge', 'down');
    expect(link().place).toBe('bridge');
    expect(store.pending.focus).toBe('down');
    expect(store.state.announcement).toBe('Reach bridge, stretch of river, 2 passages');
  });

  test('a step to nowhere says nothing', () => {
    const { act, store } = acting({ place: 'aras' }, {}, river);
    act.stepReach('atlantis', 'down');
    expect(store.state.announcement).toBe('');
  });

  test('the walk starts at its heading; its later steps leave the focus', () => {
    const { act, store, link, passage, events } = acting(
      { place: 'shusha', reading: 'context' },
      { tab: 'index', feature: 'x:1', panelOpen: false },
      river,
    );
    act.travelAlong('aras', passage('late'));
    expect(link()).toMatchObject({ place: 'aras', order: 'along', excerpt: 'late', reading: null });
    expect(store.state).toMatchObject({ tab: 'place', feature: null, panelOpen: true });
    expect(store.pending).toMatchObject({ focus: 'heading', scrollTo: 'excerpt-context-late' });
    expect(store.pending.focusThere).toBe(false);
    // The stretch that the passage is about, and not the whole river.
    expect(store.pending.camera).toMatchObject({ to: [45, 39, 45.2, 39.1] });
    store.pending.focus = null;
    act.travelAlong('aras', passage('both'));
    expect(store.pending.focus).toBeNull();
    // Of the river and a stretch of it, the stretch.
    expect(store.pending.camera).toMatchObject({ to: [46, 39, 46.3, 39.1] });
    expect(events('excerpt-selected').map(({ excerpt }) => excerpt)).toEqual(['late', 'both']);
  });

  test('a place that is chosen ends the walk', () => {
    const { act, link } = acting({ place: 'aras', order: 'along' }, {}, river);
    act.choosePlace('shusha');
    expect(link().order).toBe('text');
  });
});

test('places are highlighted until the list is empty; an empty list twice draws nothing', () => {
  const { act, store } = acting();
  let drawn = 0;
  store.subscribe(() => drawn++);
  act.highlight([]);
  expect(drawn).toBe(0);
  act.highlight(['shusha', 'aras']);
  expect([...store.state.highlighted]).toEqual(['shusha', 'aras']);
  act.highlight([]);
  expect([...store.state.highlighted]).toEqual([]);
  act.highlight([]);
  expect(drawn).toBe(2);
});

test('the text of the search is kept', () => {
  const { act, store } = acting();
  act.setSearch('bridge');
  expect(store.state.searchText).toBe('bridge');
});
