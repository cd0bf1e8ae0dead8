package org.banyan.curriculum;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps what was asked for lately in memory, up to a bound. Only for what never changes. */
final class Recent<K, V> {

    private final Map<K, V> entries;

    Recent(int bound) {
        entries = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > bound;
            }
        };
    }

    /** The entry; loaded where it is not there, outside of the lock, so that a slow one holds up nobody. */
    Optional<V> get(K key, Supplier<Optional<V>> load) {
        synchronized (entries) {
            V known = entries.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<V> loaded = load.get();
        loaded.ifPresent(value -> {
            synchronized (entries) {
                entries.put(key, value);
            }
        });
        return loaded;
    }
}
