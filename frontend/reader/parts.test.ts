import { render } from 'lit';
import { expect, test, vi } from 'vitest';
import { initialState } from '../state/link-state';
import { viewerWith } from './testing/viewer-context';
import type { ViewerContext } from './viewer-context';

vi.mock('../map/atlas-map', () => import('./testing/fake-map'));
const { panel } = await import('./panel/panel');
const { timePill, timeSection } = await import('./time/time-section');
const { titleBar } = await import('./title-bar');
const { noticeList } = await import('./notices');
const { chooser } = await import('./stage/chooser');

/** Draws a part of the screen by itself, and again whenever the store changes. */
function opened(part: (viewer: ViewerContext) => unknown, viewer: ViewerContext): HTMLElement {
  const page = document.createElement('div');
  const draw = () => render(part(viewer), page);
  viewer.store.subscribe(draw);
  draw();
  return page;
}

const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();
const press = (page: HTMLElement, selector: string) => page.querySelector<HTMLElement>(selector)!.click();

test('panel_alone_followsTheStore_fromHomeToAPlace', () => {
  const viewer = viewerWith();
  const page = opened(panel, viewer);
  expect(text(page.querySelector('.panel-heading'))).toBe('Along the Aras');
  viewer.store.set({ link: { ...initialState(), place: 'shusha' } });
  expect(text(page.querySelector('.panel-heading'))).toContain('Shusha');
  press(page, '#tab-index');
  expect(viewer.actions.showTab).toHaveBeenCalledWith('index');
  press(page, '.close');
  expect(viewer.actions.closePanel).toHaveBeenCalledOnce();
});

test('panel_closed_isAButtonThatOpensItWithTheFocusOnItsHeading', () => {
  const viewer = viewerWith({ panelOpen: false });
  press(opened(panel, viewer), '.open-panel');
  expect(viewer.actions.openPanel).toHaveBeenCalledOnce();
  expect(viewer.store.pending.focus).toBe('heading');
});

test('panel_onAPhone_hasAHandleAndTheTimeAmongItsTabs', () => {
  const page = opened(panel, viewerWith({ size: { width: 390, height: 844 }, stop: 'peek' }));
  expect(text(page.querySelector('.handle'))).toBe('Along the Aras');
  expect(page.querySelector('#tab-time')).not.toBeNull();
  expect(page.querySelector('.panel-body')!.hasAttribute('inert')).toBe(true);
});

test('timeSection_alone_pressesTheChosenPeriod_andCallsForAnother', () => {
  const viewer = viewerWith();
  const [first] = viewer.store.state.lookup!.atlas.periods;
  const page = opened((one) => timeSection(one, 'left'), viewer);
  const pressed = () => [...page.querySelectorAll('.chip[aria-pressed=true]')].map(text);
  expect(pressed()).toEqual(['All time']);
  press(page, '.chip.period');
  expect(viewer.actions.togglePeriod).toHaveBeenCalledWith(first!.id);
  viewer.store.set({ link: { ...initialState(), periods: [first!.id] } });
  expect(pressed()).toEqual([first!.name]);
});

test('timeSection_ofTheRightMap_isThereForTwoMapsOnly_andCallsForTheRight', () => {
  const viewer = viewerWith();
  const page = opened((one) => timeSection(one, 'right'), viewer);
  expect(page.querySelector('section')).toBeNull();
  const { lang, periods, span, undated } = initialState();
  viewer.store.set({ link: { ...initialState(), compare: { lang, periods, span, undated } } });
  press(page, '.time-bar.right .chip.period');
  expect(viewer.rightActions.togglePeriod).toHaveBeenCalledOnce();
  expect(viewer.actions.togglePeriod).not.toHaveBeenCalled();
});

test('timePill_onAPhone_opensTheTabOfTheTime', () => {
  const viewer = viewerWith({ size: { width: 390, height: 844 } });
  press(opened(timePill, viewer), '.time-pill');
  expect(viewer.actions.openTab).toHaveBeenCalledWith('time');
});

test('titleBar_alone_hasSearchAndShare_andInAFrameTheWayToTheAtlas', () => {
  const viewer = viewerWith();
  const page = opened(titleBar, viewer);
  expect(text(page.querySelector('h1'))).toBe('Along the Aras');
  expect(page.querySelector('.search input')).not.toBeNull();
  press(page, '.share-button');
  expect(viewer.actions.share).toHaveBeenCalledOnce();
  const options = { embedded: true, full: 'https://atlas.example/a/aras', query: '?place=shusha' };
  const framed = opened(titleBar, viewerWith({}, { ...options, ui: 'title,map' }));
  expect(framed.querySelector('.search')).toBeNull();
  expect(framed.querySelector('.full-link')!.getAttribute('href')).toBe(
    'https://atlas.example/a/aras?place=shusha',
  );
});

test('notices_alone_showThoseOfTheStore_andTheRoomThatTwoMapsNeed', () => {
  const compare = { lang: 'hy', periods: [], span: null, undated: true };
  const viewer = viewerWith({
    size: { width: 390, height: 844 },
    link: { ...initialState(), compare },
    notices: [{ key: 'link', text: () => 'Not in this atlas' }],
  });
  const page = opened(noticeList, viewer);
  expect([...page.querySelectorAll('.notice p')].map(text)[0]).toBe('Not in this atlas');
  expect(page.querySelectorAll('.notice')).toHaveLength(2);
  press(page, '.notice .square');
  expect(viewer.actions.dismissNotice).toHaveBeenCalledWith('link');
  viewer.store.set({ roomNoted: true });
  expect(page.querySelectorAll('.notice')).toHaveLength(1);
});

test('chooser_alone_offersWhatLiesTogether_andHandsOnTheChoice', () => {
  const viewer = viewerWith();
  const place = viewer.store.state.lookup!.place('shusha')!;
  const candidates = [
    { place, feature: 'aras.towns:shusha' },
    { place: null, feature: 'aras.towns:lost' },
  ];
  const page = opened(chooser, viewer);
  expect(page.querySelector('.chooser')).toBeNull();
  viewer.store.set({ chooser: { x: 100, y: 100, candidates, under: candidates } });
  expect(page.querySelectorAll('[role=menuitem]')).toHaveLength(2);
  press(page, '[role=menuitem]');
  expect(viewer.picking.choose).toHaveBeenCalledWith(candidates[0], candidates);
});
