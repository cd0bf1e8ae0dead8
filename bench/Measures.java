import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

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

    private static final String HEADING = "document.querySelector('h1')";
    private static final List<String> PARTS = List.of("loads", "queries", "heap");

    /** So long the server keeps connections that loaded a page; what comes after is what an open page holds. */
    private static final Duration CONNECTIONS_KEPT = Duration.ofSeconds(25);

    private static final int WARM = 10;
    private static final int LEARNERS = 19;

    private static final String POSTS = "document.querySelector('banyan-open-discussion .words')";
    private static final String POST = "We met the district office in March and asked for the budget as a spreadsheet. They"
            + " sent a scan, and it took the group two evenings to type it in; who has found a better way?";

    private final Installation banyan;
    private final Chromium chromium;
    private final Installation.Course course;
    private final List<List<String>> table = new ArrayList<>();

    private Measures(Installation banyan, Chromium chromium) throws Exception {
        this.banyan = banyan;
        this.chromium = chromium;
        this.course = banyan.course();
    }

    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        try (Installation banyan = Installation.fresh(Installation.WITHOUT_PACE);
                Chromium chromium = new Chromium()) {
            System.out.printf(
                    Locale.ROOT,
                    "First start on empty data, with demo data and content: %.1f s%n",
                    (System.nanoTime() - start) / 1e9);
            new Measures(banyan, chromium).run(arguments.length == 0 ? PARTS : List.of(arguments));
        }
    }

    private void run(List<String> parts) throws Exception {
        warmUp();
        String discussion = parts.equals(List.of("heap")) ? "" : discussionOfAHundred();
        row("measure", "ours", "must", "goal", "Moodle 5.1");
        if (parts.contains("loads")) {
            loads(discussion);
        }
        if (parts.contains("queries")) {
            queries(discussion);
        }
        if (parts.contains("heap")) {
            heap();
        }
        print();
    }

    /** The first visit to each page loads classes and fills caches; nobody but the first visitor pays for that. */
    private void warmUp() throws Exception {
        try (Learner learner = new Learner(banyan, chromium, 2, course.topic()).arrive()) {
            for (String path : List.of("/", "/courses", course.page(), "/catalogue", course.catalogue(), "/verify")) {
                learner.tab().open(banyan.address(path), HEADING);
            }
        }
    }

    /** Written by five learners; the number of the discussion. */
    private String discussionOfAHundred() throws Exception {
        String discussion = null;
        int posts = 1;
        for (int number = 2; number < 7; number++) {
            try (Learner learner = new Learner(banyan, chromium, number, course.topic()).arrive()) {
                discussion = discussion == null ? learner.start("A hundred posts") : discussion;
                for (; posts < (number - 1) * 20; posts++) {
                    JsonNode answer = learner.send(Learner.reply(discussion, POST));
                    if (!answer.has("post")) {
                        throw new IllegalStateException("A post was not stored: " + answer);
                    }
                }
            }
        }
        return discussion;
    }

    private void firstLoad(String name, String path, String must, String goal, String moodle) throws Exception {
        try (Tab tab = chromium.person();
                Tab slow = chromium.person()) {
            Tab.Cost cost = tab.open(banyan.address(path), HEADING);
            row("first load: " + name, wire(cost), must, goal, moodle);
            slow.slowLink();
            Tab.Cost slowly = slow.open(banyan.address(path), HEADING);
            row("… on a slow link: painted / usable", seconds(slowly), "2 s", "1 s", "");
        }
    }

    private void loads(String discussion) throws Exception {
        firstLoad("sign-in", "/login", "200 kB", "120 kB", "1,325 kB, 19 requests");
        firstLoad("catalogue", "/catalogue", "30 kB", "", "");
        firstLoad("course in the catalogue", course.catalogue(), "30 kB", "", "");
        firstLoad("verification", "/verify", "30 kB", "", "");
        topic(discussion);
    }

    private void topic(String discussion) throws Exception {
        String opened = course.topic() + "?discussion=" + discussion;
        try (Tab tab = chromium.person()) {
            tab.signIn(banyan, "learner10");
            tab.emptyCache();
            row("first load: topic page", wire(tab.open(banyan.address(course.topic()), Learner.USABLE)), "300 kB",
                    "180 kB", "");
            tab.emptyCache();
            row("first load: topic page with a discussion of 100 open", wire(tab.open(banyan.address(opened), POSTS)),
                    "300 kB", "180 kB", "1,375 kB, 25 requests");
            row("… the same again", wire(tab.open(banyan.address(opened), POSTS)), "50 kB", "15 kB", "50 kB");
            tab.emptyCache();
            tab.slowLink();
            row("… on a slow link, empty cache: painted / usable", seconds(tab.open(banyan.address(opened), POSTS)),
                    "4 / 8 s", "2 / 5 s", "8.5 / 31 s");
        }
    }

    private void queries(String discussion) throws Exception {
        try (Learner learner = new Learner(banyan, chromium, 11, course.topic()).arrive()) {
            queries("topic page", () -> learner.tab().open(banyan.address(course.topic()), Learner.USABLE));
            queries("page of posts in a discussion of 100", () -> learner.read(discussion, "last"));
            for (String path : List.of("/", "/courses", course.page(), "/catalogue", course.catalogue(), "/verify")) {
                queries(path, () -> learner.tab().open(banyan.address(path), HEADING));
            }
        }
        try (Tab stranger = chromium.person()) {
            queries("/login", () -> stranger.open(banyan.address("/login"), HEADING));
        }
    }

    private interface Visit {
        void make() throws Exception;
    }

    /** The middle of three visits. */
    private void queries(String name, Visit visit) throws Exception {
        List<Long> counts = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            long idleFrom = banyan.statements();
            long began = System.nanoTime();
            Thread.sleep(1500);
            double idle = (banyan.statements() - idleFrom - 1) / ((System.nanoTime() - began) / 1e9);
            long before = banyan.statements();
            began = System.nanoTime();
            visit.make();
            long count = banyan.statements() - before - 1;
            counts.add(Math.max(0, Math.round(count - idle * (System.nanoTime() - began) / 1e9)));
        }
        counts.sort(null);
        row("queries: " + name, counts.get(1).toString(), "", "", "");
    }

    private void heap() throws Exception {
        List<Learner> learners = new ArrayList<>();
        for (int number = 2; number < 2 + WARM; number++) {
            learners.add(new Learner(banyan, chromium, number, course.topic()).arrive());
        }
        Thread.sleep(CONNECTIONS_KEPT);
        Heap before = Heap.of(banyan.pid());
        for (int number = 2; number < 2 + LEARNERS; number++) {
            learners.add(new Learner(banyan, chromium, number, course.topic()).arrive());
        }
        Thread.sleep(CONNECTIONS_KEPT);
        Heap after = Heap.of(banyan.pid());
        System.err.print(after.since(before, LEARNERS));
        row("heap per learner on the topic page", (after.bytes() - before.bytes()) / LEARNERS / 1024 + " KB", "160 KB",
                "120 KB", "");
        row("heap of the application with " + learners.size() + " learners", after.bytes() / 1024 / 1024 + " MB", "1 GB",
                "512 MB", "220 MB");
        learners.forEach(Learner::close);
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
