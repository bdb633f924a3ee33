/** Returns the last item of a list. Browsers of 2019 have no `at` and no `findLast`. */
export function last<Item>(items: readonly Item[]): Item | undefined {
  return items[items.length - 1];
}

/** Returns the last item for which something is true. */
export function findLast<Item>(
  items: readonly Item[],
  isSought: (item: Item) => boolean,
): Item | undefined {
  for (let place = items.length - 1; place >= 0; place -= 1) {
    const item = items[place] as Item;
    if (isSought(item)) return item;
  }
  return undefined;
}
