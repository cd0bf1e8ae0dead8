import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The measures of the first session, each beside the limit it must keep and the one it aims at.
 *
 * <ul>
 *   <li>First loads: a fresh profile in Chromium for each page; bytes as they came over the wire, headers included.
 *   <li>Queries: what the database counted between before and after a page, less what it counts in the same time without one.
 *   <li>Heap per learner: real tabs that stay open on the topic page; bytes of live objects by jcmd's class histogram, which
 *       collects garbage first. The first ten warm up what all share; the measure is the growth with the tabs after those.
 * </ul>
 */
final class Measures {

    private static final String LESSON = "document.querySelector('main h1, h1') && document.querySelector('banyan-discussion')"
            + " && (document.querySelector('banyan-discussion').shadowRoot || document.querySelector('banyan-discussion'))"
            + ".textContent.trim().length > 0";
    private static final String HEADING = "document.querySelector('h1')";
    private static final int WARM = 10;
    private static final int LEARNERS = 19;

    private final List<List<String>> table = new ArrayList<>();

    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        try (Installation banyan = Installation.fresh(Map.of());
                Chromium chromium = new Chromium()) {
            System.out.printf(
                    Locale.ROOT,
                    "First start on empty data, with demo data and content: %.1f s%n",
                    (System.nanoTime() - start) / 1e9);
            new Measures().run(banyan, chromium);
        }
    }

    private void run(Installation banyan, Chromium chromium) throws Exception {
        Installation.Course course = banyan.course();
        warmUp(banyan, chromium, course);
        row("measure", "ours", "must", "goal", "Moodle 5.1");
        firstLoad(banyan, chromium, "sign-in", "/login", "200 kB", "120 kB", "1,325 kB, 19 requests");
        firstLoad(banyan, chromium, "catalogue", "/catalogue", "30 kB", "", "");
        firstLoad(banyan, chromium, "course in the catalogue", course.catalogue(), "30 kB", "", "");
        firstLoad(banyan, chromium, "verification", "/verify", "30 kB", "", "");
        topic(banyan, chromium, course.topic());
        queries(banyan, chromium, course);
        heap(banyan, chromium, course.topic());
        print();
    }

    /** The first visit to each page loads classes and fills caches; nobody but the first visitor pays for that. */
    private static void warmUp(Installation banyan, Chromium chromium, Installation.Course course) throws Exception {
        try (Tab tab = chromium.person()) {
            for (String path : List.of("/catalogue", course.catalogue(), "/verify")) {
                tab.open(banyan.address(path), HEADING);
            }
            tab.signIn(banyan, "learner2");
            tab.open(banyan.address("/"), HEADING);
            tab.open(banyan.address(course.topic()), LESSON);
        }
    }

    private void firstLoad(
            Installation banyan, Chromium chromium, String name, String path, String must, String goal, String moodle)
            throws Exception {
        try (Tab tab = chromium.person();
                Tab slow = chromium.person()) {
            Tab.Cost cost = tab.open(banyan.address(path), HEADING);
            row("first load: " + name, wire(cost), must, goal, moodle);
            slow.slowLink();
            Tab.Cost slowly = slow.open(banyan.address(path), HEADING);
            row("  slow link: painted / usable", seconds(slowly), "2 s", "1 s", "");
        }
    }

    private void topic(Installation banyan, Chromium chromium, String path) throws Exception {
        try (Tab tab = chromium.person()) {
            tab.signIn(banyan, "learner3");
            tab.emptyCache();
            row("first load: topic page", wire(tab.open(banyan.address(path), LESSON)), "300 kB", "180 kB",
                    "1,375 kB, 25 requests");
            row("  the same again", wire(tab.open(banyan.address(path), LESSON)), "50 kB", "15 kB", "50 kB");
            tab.emptyCache();
            tab.slowLink();
            row("  slow link, empty cache: painted / usable", seconds(tab.open(banyan.address(path), LESSON)), "4 / 8 s",
                    "2 / 5 s", "8.5 / 31 s");
        }
    }

    private void queries(Installation banyan, Chromium chromium, Installation.Course course) throws Exception {
        try (Tab tab = chromium.person()) {
            for (String path : List.of("/login", "/catalogue", course.catalogue(), "/verify")) {
                row("queries: " + path, queries(banyan, tab, path, HEADING), "", "", "");
            }
            tab.signIn(banyan, "learner4");
            row("queries: / (home)", queries(banyan, tab, "/", HEADING), "", "", "");
            row("queries: topic page", queries(banyan, tab, course.topic(), LESSON), "", "", "");
        }
    }

    /** The middle of five visits. */
    private static String queries(Installation banyan, Tab tab, String path, String usable) throws Exception {
        List<Long> counts = new ArrayList<>();
        for (int visit = 0; visit < 5; visit++) {
            long idleFrom = statements(banyan);
            long began = System.nanoTime();
            Thread.sleep(1500);
            double idle = (statements(banyan) - idleFrom - 1) / ((System.nanoTime() - began) / 1e9);
            long before = statements(banyan);
            began = System.nanoTime();
            tab.open(banyan.address(path), usable);
            long count = statements(banyan) - before - 1;
            counts.add(Math.max(0, Math.round(count - idle * (System.nanoTime() - began) / 1e9)));
        }
        counts.sort(null);
        return counts.get(2).toString();
    }

    private static long statements(Installation banyan) throws Exception {
        long sum = 0;
        for (List<String> row : banyan.query(
                "show global status where variable_name in ('Com_select', 'Com_insert', 'Com_update', 'Com_delete',"
                        + " 'Com_insert_select', 'Com_replace', 'Com_stmt_execute')")) {
            sum += Long.parseLong(row.get(1));
        }
        return sum;
    }

    private void heap(Installation banyan, Chromium chromium, String path) throws Exception {
        List<Tab> tabs = new ArrayList<>();
        for (int learner = 2; learner < 2 + WARM; learner++) {
            tabs.add(open(banyan, chromium, path, learner));
        }
        long before = liveBytes(banyan.pid());
        for (int learner = 2; learner < 2 + LEARNERS; learner++) {
            tabs.add(open(banyan, chromium, path, learner));
        }
        long after = liveBytes(banyan.pid());
        row("heap per learner on the topic page", (after - before) / LEARNERS / 1024 + " KB", "", "", "");
        row("heap of the application with " + tabs.size() + " learners", after / 1024 / 1024 + " MB", "1 GB", "512 MB",
                "220 MB");
        tabs.forEach(Tab::close);
    }

    private static Tab open(Installation banyan, Chromium chromium, String path, int learner) throws Exception {
        Tab tab = chromium.person();
        tab.signIn(banyan, "learner" + learner);
        tab.open(banyan.address(path), LESSON);
        return tab;
    }

    private static long liveBytes(long pid) throws Exception {
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 3; attempt++) {
            Process jcmd = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/jcmd", Long.toString(pid), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            try (Stream<String> lines = jcmd.inputReader().lines()) {
                least = Math.min(
                        least,
                        lines.filter(line -> line.startsWith("Total"))
                                .map(line -> line.trim().split("\\s+")[2])
                                .mapToLong(Long::parseLong)
                                .sum());
            }
        }
        return least;
    }

    private static String wire(Tab.Cost cost) {
        return String.format(Locale.ROOT, "%,.1f kB, %d requests", cost.bytes() / 1000.0, cost.requests());
    }

    private static String seconds(Tab.Cost cost) {
        return String.format(Locale.ROOT, "%.1f / %.1f s", cost.paintedAfter() / 1000.0, cost.usableAfter() / 1000.0);
    }

    private void row(String... cells) {
        table.add(List.of(cells));
        System.err.println("  " + cells[0] + ": " + cells[1]);
    }

    private void print() {
        System.out.println();
        for (int row = 0; row < table.size(); row++) {
            System.out.println("| " + String.join(" | ", table.get(row)) + " |");
            if (row == 0) {
                System.out.println("|---|---|---|---|---|");
            }
        }
    }
}
