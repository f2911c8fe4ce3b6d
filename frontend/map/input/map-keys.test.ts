import { expect, test } from 'vitest';
import { commandOf } from './map-keys';

const key = (name: string, modifiers: Partial<KeyboardEvent> = {}) =>
  commandOf({ key: name, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...modifiers });

test('arrow_alone_steps_withShift_pans', () => {
  expect(key('ArrowLeft')).toEqual({ do: 'step', direction: 'left' });
  expect(key('ArrowLeft', { shiftKey: true })).toEqual({ do: 'pan', direction: 'left' });
});

test('enterAndSpace_open', () => {
  expect(key('Enter')).toEqual({ do: 'open' });
  expect(key(' ')).toEqual({ do: 'open' });
});

test('otherKeys_areThePages', () => {
  expect(key('Tab')).toBeNull();
  expect(key('a')).toBeNull();
  expect(key('constructor')).toBeNull();
  expect(key('ArrowLeft', { altKey: true })).toBeNull();
});
