import { defaultRangeExtractor, type Range, useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { usePrinting } from './use-printing.js';

interface VirtualRowsOptions {
  /** Names the list among all: who comes back to it finds the rows as high as they were, and so the place. */
  readonly name: string;
  /** How many rows there are, loaded or not. */
  readonly count: number;
  /** How many are loaded, from the first on. */
  readonly loaded: number;
  /** A row's usual height in pixels; what it really is, is measured. */
  readonly height: number;
}

interface VirtualRows<List extends HTMLElement> {
  readonly listRef: RefObject<List | null>;
  /** The rows to draw, in order; between two that do not follow each other there is a gap. */
  readonly items: readonly VirtualItem[];
  /** Where the rows end, in the measure of `start` and `end`. */
  readonly end: number;
  /** Where the first row begins. */
  readonly begin: number;
  readonly measure: (row: HTMLElement | null) => void;
  /** To be spread on what holds the rows: keeps the row that has the focus, and moves it by the arrow keys. */
  readonly handlers: {
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

const heights = new Map<string, VirtualItem[]>();
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const rowOf = (target: EventTarget): number => Number((target as Element).closest('[data-index]')?.getAttribute('data-index') ?? -1);

/**
 * The rows of a long list that are in sight of the window, and a few around them. The row that has the focus stays in the page
 * however far one scrolls, so that it is never lost; on paper all that are loaded are drawn.
 */
export function useVirtualRows<List extends HTMLElement>({ name, count, loaded, height }: VirtualRowsOptions): VirtualRows<List> {
  const listRef = useRef<List>(null);
  const [focused, setFocused] = useState(-1);
  const wanted = useRef(-1);
  const scrollMargin = useTopOf(listRef);
  const printing = usePrinting();
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: printing ? loaded : count,
    estimateSize: () => height,
    overscan: printing ? loaded : 8,
    scrollMargin,
    initialMeasurementsCache: heights.get(name) ?? [],
    rangeExtractor: useCallback((range: Range) => withRow(defaultRangeExtractor(range), focused, range.count), [focused]),
  });

  useEffect(() => () => void heights.set(name, virtualizer.takeSnapshot()), [name, virtualizer]);

  useEffect(() => {
    if (wanted.current < 0) return;
    const link = listRef.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] a`);
    if (!link) return;
    wanted.current = -1;
    link.focus();
  });

  return {
    listRef,
    items: virtualizer.getVirtualItems(),
    begin: scrollMargin,
    end: scrollMargin + virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    handlers: {
      onFocus: ({ target }) => setFocused(rowOf(target)),
      onBlur: ({ relatedTarget }) => setFocused(relatedTarget ? rowOf(relatedTarget) : -1),
      onKeyDown: (event) => {
        const step = steps[event.key];
        const to = rowOf(event.target) + (step ?? 0);
        if (step === undefined || focused < 0 || to < 0 || to >= loaded) return;
        event.preventDefault();
        wanted.current = to;
        setFocused(to);
      },
    },
  };
}

/** With its neighbours: the tab key finds the next one there before the page has moved to it. */
const withRow = (shown: number[], row: number, count: number): number[] =>
  row < 0 || row >= count ? shown : [...new Set([...shown, row - 1, row, row + 1])].filter((one) => one >= 0 && one < count).sort((a, b) => a - b);

/** Where an element begins in the page, whatever comes and goes above it. */
function useTopOf(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const look = (): void => element.current ? setTop(Math.round(element.current.getBoundingClientRect().top + window.scrollY)) : undefined;
    look();
    const watching = new ResizeObserver(look);
    watching.observe(document.body);
    return () => watching.disconnect();
  }, [element]);
  return top;
}
