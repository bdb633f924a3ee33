/** Returns a function that makes a value again only when something that it depends on has changed. */
export function memo<Value>(): (dependencies: readonly unknown[], make: () => Value) => Value {
  let last: { dependencies: readonly unknown[]; value: Value } | undefined;
  return (dependencies, make) => {
    if (!last || !areEqual(last.dependencies, dependencies)) last = { dependencies, value: make() };
    return last.value;
  };
}

/** Returns whether two lists have the same items. */
export function areEqual(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((item, place) => item === others[place]);
}
