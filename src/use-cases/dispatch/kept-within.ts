/** Values beside their keys, as long as the keys live and the values fit into some memory. */
export type KeptWithin<Key extends object, Value> = {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => void;
};

/**
 * Keeps what is set, and drops what has not been asked for or set for longest where all together is more than `mostBytes`; the value set last stays,
 * however large. `bytesOf`: what a value takes, by its own account.
 */
export function keptWithin<Key extends object, Value>(
  mostBytes: number,
  bytesOf: (value: Value) => number,
): KeptWithin<Key, Value> {
  const kept = new WeakMap<Key, { readonly value: Value; readonly bytes: number; readonly ref: WeakRef<Key> }>();
  /** The least used first. A key nobody has any more is let go, and its value with it. */
  const order = new Set<WeakRef<Key>>();
  const use = (ref: WeakRef<Key>) => {
    order.delete(ref);
    order.add(ref);
  };

  function standing() {
    return [...order].flatMap((ref) => {
      const key = ref.deref();
      const bytes = key && kept.get(key)?.bytes;
      if (key && bytes !== undefined) return [{ ref, key, bytes }];
      order.delete(ref);
      return [];
    });
  }

  return {
    get(key) {
      const known = kept.get(key);
      if (known) use(known.ref);
      return known?.value;
    },
    set(key, value) {
      const ref = kept.get(key)?.ref ?? new WeakRef(key);
      kept.set(key, { value, bytes: bytesOf(value), ref });
      use(ref);
      const all = standing();
      let total = all.reduce((sum, { bytes }) => sum + bytes, 0);
      for (const old of all.slice(0, -1)) {
        if (total <= mostBytes) break;
        kept.delete(old.key);
        order.delete(old.ref);
        total -= old.bytes;
      }
    },
  };
}
