package org.banyan.certification.linkeddata;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes statements in the one form of RDFC-1.0 (https://www.w3.org/TR/rdf-canon/), in which nodes without a name get names by
 * what is said of them. Graphs made to keep a program busy are given up.
 */
final class CanonicalQuads {

    private static final int MOST_STEPS = 4_000;

    private final Map<String, List<Quad>> saidOf = new LinkedHashMap<>();
    private final Names canonical = new Names("c14n");
    private int steps;

    private CanonicalQuads(Collection<Quad> quads) {
        quads.forEach(quad -> quad.blanks()
                .distinct()
                .forEach(blank ->
                        saidOf.computeIfAbsent(blank, _ -> new ArrayList<>()).add(quad)));
    }

    static String of(Set<Quad> quads) {
        var canonical = new CanonicalQuads(quads);
        canonical.nameAll();
        return quads.stream()
                .map(quad -> quad.written(canonical.canonical::of))
                .sorted(CanonicalQuads::byCodePoint)
                .collect(Collectors.joining());
    }

    private void nameAll() {
        TreeMap<String, List<String>> byHash = new TreeMap<>();
        saidOf.keySet()
                .forEach(blank -> byHash.computeIfAbsent(firstHash(blank), _ -> new ArrayList<>())
                        .add(blank));
        byHash.values().stream().filter(same -> same.size() == 1).forEach(same -> canonical.of(same.getFirst()));
        byHash.values().stream().filter(same -> same.size() > 1).forEach(this::nameAlike);
    }

    private void nameAlike(List<String> alike) {
        List<Hashed> paths = new ArrayList<>();
        for (String blank : alike) {
            if (!canonical.has(blank)) {
                var names = new Names("b");
                names.of(blank);
                paths.add(deepHash(blank, names));
            }
        }
        paths.stream()
                .sorted((one, other) -> one.hash().compareTo(other.hash()))
                .forEach(path -> path.names().inOrder().forEach(canonical::of));
    }

    private record Hashed(String hash, Names names) {}

    private String firstHash(String blank) {
        return sha256(saidOf.getOrDefault(blank, List.of()).stream()
                .map(quad -> quad.written(name -> name.equals(blank) ? "_:a" : "_:z"))
                .sorted(CanonicalQuads::byCodePoint)
                .collect(Collectors.joining()));
    }

    private String relatedHash(String related, Quad quad, Names names, char position) {
        String name = canonical.has(related)
                ? canonical.of(related)
                : names.has(related) ? names.of(related) : firstHash(related);
        return sha256(position + (position == 'g' ? "" : quad.predicate()) + name);
    }

    private Hashed deepHash(String blank, Names given) {
        if (++steps > MOST_STEPS) {
            throw new UnclearMeaningException("Too many nodes without a name");
        }
        Names names = given;
        TreeMap<String, List<String>> related = new TreeMap<>();
        for (Quad quad : saidOf.getOrDefault(blank, List.of())) {
            relate(quad.subject(), 's', quad, blank, names, related);
            relate(quad.object(), 'o', quad, blank, names, related);
            relate(quad.graph(), 'g', quad, blank, names, related);
        }
        var data = new StringBuilder();
        for (Map.Entry<String, List<String>> entry : related.entrySet()) {
            data.append(entry.getKey());
            Chosen chosen = new Chosen(null, names);
            for (List<String> order : orders(entry.getValue())) {
                chosen = better(chosen, order, names);
            }
            data.append(chosen.path() == null ? "" : chosen.path());
            names = chosen.names();
        }
        return new Hashed(sha256(data.toString()), names);
    }

    private record Chosen(@Nullable String path, Names names) {}

    private Chosen better(Chosen chosen, List<String> order, Names before) {
        if (++steps > MOST_STEPS) {
            throw new UnclearMeaningException("Too many nodes without a name");
        }
        Names names = before.copy();
        var path = new StringBuilder();
        List<String> further = new ArrayList<>();
        for (String related : order) {
            if (canonical.has(related)) {
                path.append(canonical.of(related));
            } else {
                if (!names.has(related)) {
                    further.add(related);
                }
                path.append(names.of(related));
            }
        }
        for (String related : further) {
            Hashed deeper = deepHash(related, names);
            path.append(names.of(related)).append('<').append(deeper.hash()).append('>');
            names = deeper.names();
        }
        return chosen.path() == null || path.toString().compareTo(chosen.path()) < 0
                ? new Chosen(path.toString(), names)
                : chosen;
    }

    private void relate(
            String part, char position, Quad quad, String blank, Names names, Map<String, List<String>> related) {
        if (Quad.isBlank(part) && !part.equals(blank)) {
            related.computeIfAbsent(relatedHash(part, quad, names, position), _ -> new ArrayList<>())
                    .add(part);
        }
    }

    private static List<List<String>> orders(List<String> alike) {
        if (alike.size() > 6) {
            throw new UnclearMeaningException("Too many nodes without a name");
        }
        if (alike.size() <= 1) {
            return List.of(alike);
        }
        List<List<String>> orders = new ArrayList<>();
        for (int first = 0; first < alike.size(); first++) {
            List<String> rest = new ArrayList<>(alike);
            String taken = rest.remove(first);
            for (List<String> order : orders(rest)) {
                List<String> whole = new ArrayList<>(List.of(taken));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    /** Java compares UTF-16; beyond the first plane that is another order. */
    private static int byCodePoint(String one, String other) {
        return java.util.Arrays.compareUnsigned(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Gives names in the order in which they are asked for. */
    private static final class Names {

        private final String prefix;
        private final Map<String, String> given = new LinkedHashMap<>();

        private Names(String prefix) {
            this.prefix = prefix;
        }

        private String of(String blank) {
            return given.computeIfAbsent(blank, _ -> "_:" + prefix + given.size());
        }

        private boolean has(String blank) {
            return given.containsKey(blank);
        }

        private List<String> inOrder() {
            return List.copyOf(given.keySet());
        }

        private Names copy() {
            var copy = new Names(prefix);
            copy.given.putAll(given);
            return copy;
        }
    }
}
