import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { acting } from './testing/acting';

const compare = { lang: 'hy', periods: [], span: null, undated: true };

describe('the time of the map', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  test('periods are switched on and off in their order, and it is said how much is left', () => {
    const { act, store, link } = acting({ span: '1992' }, { beyondTime: true });
    act.togglePeriod('ceasefire');
    expect(link()).toMatchObject({ periods: ['ceasefire'], span: null });
    expect(store.state.beyondTime).toBe(false);
    expect(store.state.announcement).toBe('2 of 5 passages, 0 of 0 shapes; 1 undated');
    act.togglePeriod('first-war');
    expect(link().periods).toEqual([]);
  });

  test('all time takes away periods and span', () => {
    const { act, link } = acting({ span: '1992' });
    act.showAllTime();
    expect(link()).toMatchObject({ periods: [], span: null });
  });

  test('a drawn span takes the place of periods, and is said when it has come to rest', () => {
    const { act, store, link } = acting({ periods: ['ceasefire'] });
    act.setSpan('1992');
    act.setSpan('1992/1993');
    expect(link()).toMatchObject({ periods: [], span: '1992/1993' });
    expect(store.state.announcement).toBe('');
    vi.advanceTimersByTime(399);
    expect(store.state.announcement).toBe('');
    vi.advanceTimersByTime(1);
    expect(store.state.announcement).toBe('4 of 5 passages, 0 of 0 shapes; 1 undated');
  });

  test('undated passages are switched off and on', () => {
    const { act, store, link } = acting({ periods: ['ceasefire'] });
    act.toggleUndated();
    expect(link().undated).toBe(false);
    expect(store.state.announcement).toContain('1 of 5 passages');
    act.toggleUndated();
    expect(link().undated).toBe(true);
  });

  test('before an atlas is loaded nothing is changed', () => {
    const { act, right, store } = acting({}, { link: null });
    act.togglePeriod('ceasefire');
    act.setSpan('1992');
    right.showAllTime();
    expect(store.state.link).toBeNull();
  });
});

describe('of two maps', () => {
  test('the right one has a time and names of its own', () => {
    const { act, right, store, link } = acting({ compare, periods: ['first-war'] }, { beyondTime: true });
    right.togglePeriod('ceasefire');
    expect(link()).toMatchObject({
      periods: ['first-war'],
      compare: { ...compare, periods: ['ceasefire'] },
    });
    expect(store.state.beyondTime).toBe(false);
    expect(store.state.announcement).toMatch(/^Right map: /);
    right.setLanguage('az');
    expect(link()).toMatchObject({ lang: null, compare: { lang: 'az', periods: ['ceasefire'] } });
    act.setLanguage('fa');
    expect(link()).toMatchObject({ lang: 'fa', compare: { lang: 'az' } });
    act.toggleUndated();
    expect(store.state.announcement).toMatch(/^Left map: /);
  });

  test('without a right one its actions change nothing', () => {
    const { right, link } = acting();
    right.setLanguage('az');
    right.togglePeriod('ceasefire');
    expect(link()).toMatchObject({ compare: null, lang: null, periods: [] });
  });
});

describe('typed dates', () => {
  test('the fields open with the focus in them, and leave it on the button they came from', () => {
    const { act, right, store } = acting({ compare });
    act.openSpan(true);
    expect(store.state.spanForms).toEqual({
      left: { open: true, problem: null },
      right: { open: false, problem: null },
    });
    expect(store.pending.focus).toBe('span.left');
    right.openSpan(true);
    expect(store.state.spanForms.left.open).toBe(true);
    expect(store.pending.focus).toBe('span.right');
    right.openSpan(false);
    expect(store.state.spanForms.right.open).toBe(false);
    expect(store.pending.focus).toBe('dates.right');
  });

  test('are taken as people write them; a problem stays until it is mended', async () => {
    const { act, store, link } = acting();
    act.openSpan(true);
    await act.typeSpan({ from: 'then', to: '1994', changed: 'to' });
    expect(store.state.spanForms.left).toMatchObject({ open: true, problem: expect.anything() });
    expect(store.state.spanForms.right.problem).toBeNull();
    expect(link().span).toBeNull();
    await act.typeSpan({ from: '1992', to: '1994', changed: 'to' });
    expect(store.state.spanForms.left.problem).toBeNull();
    expect(link().span).toBe('1992/1994');
    await act.typeSpan({ from: '', to: '', changed: 'to' });
    expect(link().span).toBeNull();
  });

  test('where the script for them cannot be loaded a notice says so', async () => {
    vi.doMock('../core/typed-span', () => {
      throw new Error('offline');
    });
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { act, store, link } = acting({ span: '1992' });
    await act.typeSpan({ from: '1990', to: '1991', changed: 'to' });
    vi.doUnmock('../core/typed-span');
    vi.restoreAllMocks();
    expect(store.state.notices.map(({ key, text }) => [key, text(store.t)])).toEqual([
      ['dates', store.t('offline')],
    ]);
    expect(link().span).toBe('1992');
  });
});
