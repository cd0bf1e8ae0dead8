import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What it costs to be in a topic with few and with many posts, and what a new post costs that many have open.
 *
 * <ul>
 *   <li>sizes: the posts of a topic grow; after each growth the same things are done, and the middle of their costs is taken.
 *       Times are those of a browser beside the server, from asking to having the answer.
 *   <li>seen: pages that have one discussion open, and somebody who writes there. The server's time is that of its processor,
 *       less what it uses in the same time when nothing happens.
 * </ul>
 */
final class Discussing {

    private static final List<Integer> SIZES = List.of(10, 1_000, 10_000, 100_000);
    private static final int VISITS = 7;
    private static final int CALLS = 40;

    private static final int PAGES = 200;
    private static final int PEOPLE = 8;
    private static final int WRITTEN = 10;

    private final Installation banyan;
    private final Chromium chromium;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, List<String>> table = new LinkedHashMap<>();

    private Discussing(Installation banyan, Chromium chromium) {
        this.banyan = banyan;
        this.chromium = chromium;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> parts = arguments.length == 0 ? List.of("sizes", "seen") : List.of(arguments);
        try (Installation banyan = Installation.fresh(Installation.WITHOUT_PACE);
                Chromium chromium = new Chromium()) {
            Discussing bench = new Discussing(banyan, chromium);
            if (parts.contains("sizes")) {
                bench.sizes();
            }
            if (parts.contains("seen")) {
                bench.seen();
            }
        }
    }

    private void sizes() throws Exception {
        String cohort = banyan.course().page().replaceFirst(".*/", "");
        String slug = banyan.course().topic().replaceFirst(".*/", "");
        String topic = banyan.query("select id from topic where slug = '%s' and id in (select v.topic_id from topic_version v"
                        .formatted(slug) + " join cohort h on h.course_version_id = v.course_version_id where h.id = '%s')"
                        .formatted(cohort)).getFirst().getFirst();
        List<String> people = banyan.query("select person_id from enrolment where cohort_id = '%s'".formatted(cohort)).stream()
                .map(List::getFirst)
                .toList();
        Forum forum = new Forum(banyan);
        int before = 0;
        for (int size : SIZES) {
            String longest = forum.fill(cohort, topic, people, size - before);
            before = size;
            banyan.query("analyze table post, discussion");
            waitUntilTakenIn();
            System.err.printf(Locale.ROOT, "%,d posts%n", size);
            size(longest);
        }
        System.out.println("| cohort topic with so many posts | " + SIZES.stream()
                .map("%,d"::formatted).reduce((a, b) -> a + " | " + b).orElseThrow() + " |");
        System.out.println("|---|" + "---|".repeat(SIZES.size()));
        table.forEach((name, cells) -> System.out.println("| " + name + " | " + String.join(" | ", cells) + " |"));
    }

    /** The search reads what was put in beside it only after a start; its figures are those of bench/search. */
    private void waitUntilTakenIn() throws Exception {
        banyan.update("delete from search_state");
        banyan.killProgram();
        banyan.start();
        while (banyan.query("select 1 from search_state where done").isEmpty()) {
            Thread.sleep(500);
        }
    }

    private void size(String longest) throws Exception {
        try (Learner learner = new Learner(banyan, chromium, 2, banyan.course().topic()).arrive()) {
            Tab tab = learner.tab();
            visits("topic page", tab, banyan.address(banyan.course().topic()), Learner.USABLE);
            visits(
                    "topic page with its longest discussion open",
                    tab,
                    banyan.address(banyan.course().topic() + "?discussion=" + longest),
                    "document.querySelector('banyan-open-discussion .words')");
            calls("list by newest", tab, "choose('ALL')");
            calls("list of the unanswered", tab, "choose('UNANSWERED')");
            calls("list of mine", tab, "choose('MINE')");
            calls("list by most helpful", tab, "choose('MOST_HELPFUL')");
            calls("next page of the list", tab, "more('ALL', window.lastListed)", """
                    (async () => { const list = await document.querySelector('banyan-discussion').$server.choose('ALL');
                    const last = list.discussions.at(-1);
                    window.lastListed = list.more ?? { pinned: false, helpful: 0, lastPostAt: last.lastPostAt, id: last.id };
                    return true; })()""");
            calls("first page of posts of the longest", tab, "posts('%s', 'position', '1')".formatted(longest));
            calls("last page of it", tab, "posts('%s', 'last', null)".formatted(longest));
            calls("a page before", tab, "posts('%s', 'before', '1000000')".formatted(longest));
            replies(learner, longest);
            searches();
        }
    }

    private interface Deed {
        double milliseconds() throws Exception;
    }

    /** Notes the middle of the times, and the statements of one. */
    private void row(String name, int times, Deed deed, String bytes) throws Exception {
        deed.milliseconds();
        List<Double> taken = new ArrayList<>();
        long idleFrom = banyan.statements();
        long began = System.nanoTime();
        Thread.sleep(1000);
        double idle = (banyan.statements() - idleFrom - 1) / ((System.nanoTime() - began) / 1e9);
        long from = banyan.statements();
        began = System.nanoTime();
        for (int number = 0; number < times; number++) {
            taken.add(deed.milliseconds());
        }
        double statements = banyan.statements() - from - 1 - idle * (System.nanoTime() - began) / 1e9;
        taken.sort(null);
        String cell = String.format(
                Locale.ROOT, "%.1f ms, %.1f queries%s", taken.get(times / 2), statements / times, bytes);
        table.computeIfAbsent(name, _ -> new ArrayList<>()).add(cell);
        System.err.println("  " + name + ": " + cell);
    }

    private void visits(String name, Tab tab, URI address, String usable) throws Exception {
        Tab.Cost cost = tab.open(address, usable);
        cost = tab.open(address, usable);
        row(
                name,
                VISITS,
                () -> tab.open(address, usable).usableAfter(),
                String.format(Locale.ROOT, ", %.1f kB", cost.bytes() / 1000.0));
    }

    private void calls(String name, Tab tab, String call, String... before) throws Exception {
        for (String script : before) {
            tab.evaluate(script);
        }
        String script = """
                (async () => { const began = performance.now();
                const answer = await document.querySelector('banyan-discussion').$server.%s;
                const taken = performance.now() - began;
                return { taken, bytes: JSON.stringify(answer).length }; })()""".formatted(call);
        double bytes = tab.evaluate(script).get("bytes").doubleValue();
        row(
                name,
                CALLS,
                () -> tab.evaluate(script).get("taken").doubleValue(),
                String.format(Locale.ROOT, ", %.1f kB", bytes / 1000));
    }

    private void replies(Learner learner, String discussion) throws Exception {
        row(
                "post a reply",
                CALLS,
                () -> {
                    long began = System.nanoTime();
                    if (!learner.send(Learner.reply(discussion, "An answer.")).has("post")) {
                        throw new IllegalStateException("A post was not stored");
                    }
                    return (System.nanoTime() - began) / 1e6;
                },
                "");
    }

    private void searches() throws Exception {
        int[] number = {0};
        row(
                "search, a word of middling use",
                CALLS,
                () -> {
                    URI address = banyan.address("/api/v1/search?q="
                            + URLEncoder.encode(Forum.word(40 + number[0]++ % 40), StandardCharsets.UTF_8));
                    long began = System.nanoTime();
                    HttpResponse<String> answer = http.send(
                            HttpRequest.newBuilder(address)
                                    .header("Authorization", "Bearer demo-learner2")
                                    .timeout(Duration.ofMinutes(1))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                    }
                    return (System.nanoTime() - began) / 1e6;
                },
                "");
    }

    private void seen() throws Exception {
        List<Tab> tabs = new ArrayList<>();
        Learner writer = new Learner(banyan, chromium, 20, banyan.course().topic()).arrive();
        String discussion = writer.start("Seen by many");
        URI address = banyan.address(banyan.course().topic() + "?discussion=" + discussion);
        String open = "document.querySelector('banyan-open-discussion .words')";
        for (int person = 0; person < PEOPLE; person++) {
            Tab first = chromium.person();
            first.signIn(banyan, "learner" + (2 + person));
            for (int number = 0; number < PAGES / PEOPLE; number++) {
                Tab tab = number == 0 ? first : first.another();
                tab.open(address, open);
                tabs.add(tab);
            }
            System.err.println("  " + tabs.size() + " pages are open");
        }
        Thread.sleep(5_000);
        Duration idle = cpuDuring(() -> Thread.sleep(5_000)).dividedBy(5);
        List<Double> cpu = new ArrayList<>();
        List<Double> last = new ArrayList<>();
        List<Double> middle = new ArrayList<>();
        List<Double> bytes = new ArrayList<>();
        for (int number = 0; number < WRITTEN; number++) {
            String words = "Seen" + UUID.randomUUID().toString().replace("-", "");
            long[] pushed = tabs.stream().mapToLong(Tab::pushed).toArray();
            for (Tab tab : tabs) {
                tab.evaluate("""
                        (() => { window.seenAt = 0; const look = () => {
                          if ([...document.querySelectorAll('banyan-open-discussion .words')]
                              .some((post) => post.textContent.includes('%s'))) { window.seenAt = Date.now(); }
                          else { setTimeout(look, 10); } }; look(); return true; })()""".formatted(words));
            }
            long[] sent = {0};
            Duration used = cpuDuring(() -> {
                sent[0] = System.currentTimeMillis();
                writer.send(Learner.reply(discussion, words));
                Thread.sleep(3_000);
            });
            double[] seen = new double[tabs.size()];
            for (int tab = 0; tab < tabs.size(); tab++) {
                tabs.get(tab).waitUntil("window.seenAt > 0");
                seen[tab] = tabs.get(tab).evaluate("window.seenAt").doubleValue() - sent[0];
                pushed[tab] = tabs.get(tab).pushed() - pushed[tab];
            }
            Arrays.sort(seen);
            cpu.add((used.toNanos() - idle.toNanos() * 3) / 1e6);
            last.add(seen[seen.length - 1]);
            middle.add(seen[seen.length / 2]);
            bytes.add(Arrays.stream(pushed).average().orElseThrow());
        }
        System.out.printf(
                Locale.ROOT,
                "| a new post seen by %d open pages | server %.0f ms of processor, %.2f ms a page | %.0f bytes a page |"
                        + " seen after %.0f ms (middle), %.0f ms (last) |%n",
                tabs.size(),
                middle(cpu),
                middle(cpu) / tabs.size(),
                middle(bytes),
                middle(middle),
                middle(last));
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private interface Work {
        void run() throws Exception;
    }

    private Duration cpuDuring(Work work) throws Exception {
        ProcessHandle server = ProcessHandle.of(banyan.pid()).orElseThrow();
        Duration before = server.info().totalCpuDuration().orElseThrow();
        work.run();
        return server.info().totalCpuDuration().orElseThrow().minus(before);
    }
}
