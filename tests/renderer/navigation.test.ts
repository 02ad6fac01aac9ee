import { expect, test } from 'vitest';
import { createNavigationStore } from '../../src/renderer/workbench/navigation.tsx';

function placeOf(store: ReturnType<typeof createNavigationStore>) {
  const { steps, index } = store.state();
  return steps[index];
}

test('opening a source keeps the selected statistic, and the other way round', () => {
  const store = createNavigationStore();
  store.selectStatistic('s1');
  store.openSource({ documentId: 'd1', start: 10, end: 20 });
  store.selectStatistic('s2');
  expect(placeOf(store)).toMatchObject({
    screen: 'report',
    report: { statisticId: 's2' },
    source: { documentId: 'd1', start: 10, end: 20 },
  });
});

test('going back and forward retraces the steps', () => {
  const store = createNavigationStore();
  store.goToScreen('sources');
  store.openSource({ documentId: 'd1' });
  store.back();
  expect(placeOf(store)?.screen).toBe('sources');
  store.back();
  store.back();
  expect(placeOf(store)?.screen).toBe('report');
  store.forward();
  store.forward();
  expect(placeOf(store)?.source?.documentId).toBe('d1');
});

test('a new step after going back drops what lay ahead', () => {
  const store = createNavigationStore();
  store.goToScreen('sources');
  store.back();
  store.goToScreen('findings');
  store.forward();
  expect(placeOf(store)?.screen).toBe('findings');
});

test('stepping through statistics leaves one step to go back over', () => {
  const store = createNavigationStore();
  store.selectStatistic('s1');
  store.selectStatistic('s2', { replace: true });
  store.selectStatistic('s3', { replace: true });
  store.back();
  expect(placeOf(store)?.report.statisticId).toBeUndefined();
});

test('going to the same spot twice is two moves', () => {
  const store = createNavigationStore();
  store.openSource({ documentId: 'd1', start: 1, end: 2 });
  const first = placeOf(store)?.move;
  store.openSource({ documentId: 'd1', start: 1, end: 2 });
  expect(placeOf(store)?.move).not.toBe(first);
});

test('tells those who listen, and forgets everything for another case', () => {
  const store = createNavigationStore();
  let told = 0;
  const stop = store.subscribe(() => (told += 1));
  store.selectParagraph('p7', { highlight: { start: 3, end: 9 } });
  expect(placeOf(store)?.report).toEqual({ paragraphId: 'p7', highlight: { start: 3, end: 9 } });
  store.reset();
  stop();
  store.goToScreen('export');
  expect(told).toBe(2);
  expect(store.state().steps).toHaveLength(2);
});

test('what opens by itself calls nobody back who has left the review meanwhile', () => {
  const store = createNavigationStore();
  store.goToScreen('review');
  store.reviewStatistic('s1', { replace: true });
  store.goToScreen('findings');
  store.reviewStatistic('s2', { replace: true });
  store.openSource({ documentId: 'd1' }, { replace: true });
  expect(placeOf(store)?.screen).toBe('findings');
  store.reviewStatistic('s2');
  expect(placeOf(store)?.screen).toBe('review');
});
