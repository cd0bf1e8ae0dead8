import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bytes of live objects by class, as jcmd counts them after collecting garbage. */
record Heap(Map<String, Long> byClass) {

    private static final int LISTED = 25;

    /** The least of three counts, because work that is just being done is in each. */
    static Heap of(long pid) throws Exception {
        return Stream.of(count(pid), count(pid), count(pid))
                .min(Comparator.comparingLong(Heap::bytes))
                .orElseThrow();
    }

    private static Heap count(long pid) throws Exception {
        Process jcmd = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jcmd", Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        Map<String, Long> bytes = new HashMap<>();
        try (Stream<String> lines = jcmd.inputReader().lines()) {
            lines.map(line -> line.trim().split("\\s+"))
                    .filter(words -> words.length >= 4 && words[0].matches("\\d+:"))
                    .forEach(words -> bytes.merge(words[3], Long.parseLong(words[2]), Long::sum));
        }
        if (bytes.isEmpty()) {
            throw new IllegalStateException("jcmd counted nothing in process " + pid);
        }
        return new Heap(bytes);
    }

    long bytes() {
        return byClass.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What grew most, in bytes for each of so many. */
    String since(Heap before, int count) {
        return byClass.entrySet().stream()
                .map(entry -> Map.entry(
                        entry.getKey(),
                        (entry.getValue() - before.byClass.getOrDefault(entry.getKey(), 0L)) / count))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(LISTED)
                .map(entry -> String.format(Locale.ROOT, "    %,9d bytes each: %s%n", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining());
    }
}
