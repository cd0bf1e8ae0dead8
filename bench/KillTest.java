import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Learners post through their own browsers, as fast as each is answered, while processes are killed without warning. A post
 * counts as acknowledged when the page has its number. Like the page, a poster sends again, with the same key, what was not
 * answered, and signs in again when the session is gone.
 */
final class KillTest {

    private static final String PANEL = "document.querySelector('banyan-discussion') && document.querySelector('banyan-discussion').$server";
    private static final Duration UNANSWERED = Duration.ofSeconds(8);

    private final Installation banyan;
    private final Chromium chromium;
    private final String topic;
    private final Duration between;

    /** Post number by the words it carries. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private final AtomicLong lastAcknowledged = new AtomicLong();
    private final AtomicInteger toldToWait = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();
    private final AtomicInteger signedInAgain = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    private KillTest(Installation banyan, Chromium chromium, String topic, Duration between) {
        this.banyan = banyan;
        this.chromium = chromium;
        this.topic = topic;
        this.between = between;
    }

    public static void main(String[] arguments) throws Exception {
        int posters = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 6;
        Duration between = Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 15);
        // People are held to twenty posts a minute; these are no people.
        Map<String, String> settings = Map.of("BANYAN_DISCUSSION_POSTS_PER_MINUTE", "1000000");
        try (Installation banyan = Installation.fresh(settings);
                Chromium chromium = new Chromium()) {
            System.exit(new KillTest(banyan, chromium, banyan.course().topic(), between).run(posters) ? 0 : 1);
        }
    }

    private boolean run(int count) throws Exception {
        List<Poster> posters = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            posters.add(new Poster(number));
        }
        String discussion = posters.getFirst().start();
        List<Thread> threads = posters.stream()
                .map(poster -> Thread.ofVirtual().start(() -> poster.post(discussion)))
                .toList();
        System.out.println("| killed | acknowledged until then | of all so far missing | stored twice | acknowledged again after"
                + " | told to wait | errors shown |");
        System.out.println("|---|---|---|---|---|---|---|");
        boolean kept = phase("database", banyan::killDatabase);
        kept &= phase("application", () -> {
            banyan.killProgram();
            banyan.start();
        });
        kept &= phase("both", () -> {
            banyan.killProgram();
            banyan.killDatabase();
            banyan.start();
        });
        over.set(true);
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(30));
        }
        System.out.println();
        System.out.println(count + " posters, " + acknowledged.size() + " posts acknowledged in all, signed in again "
                + signedInAgain.get() + " times");
        return kept;
    }

    private interface Kill {
        void kill() throws Exception;
    }

    private boolean phase(String name, Kill kill) throws Exception {
        Thread.sleep(between);
        toldToWait.set(0);
        errors.set(0);
        int before = acknowledged.size();
        long killedAt = System.nanoTime();
        kill.kill();
        long killed = name.equals("database") ? killedAt : System.nanoTime();
        while (lastAcknowledged.get() < killed) {
            if (System.nanoTime() - killed > Duration.ofMinutes(4).toNanos()) {
                throw new IllegalStateException("Nothing was acknowledged any more after the kill of " + name);
            }
            Thread.sleep(20);
        }
        double again = (lastAcknowledged.get() - killed) / 1e9;
        Thread.sleep(between);
        Map<String, String> promised = new HashMap<>(acknowledged);
        Map<String, List<String>> stored = new HashMap<>();
        banyan.query("select trim(markdown), id from post")
                .forEach(row -> stored.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>()).add(row.getLast()));
        long missing = promised.entrySet().stream()
                .filter(post -> !stored.getOrDefault(post.getKey(), List.of()).contains(post.getValue()))
                .count();
        long twice = stored.values().stream().filter(posts -> posts.size() > 1).count();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.1f s%s | %d | %d |%n",
                name, before, missing, twice, again,
                name.equals("database") ? "" : " from being up again", toldToWait.get(), errors.get());
        return missing == 0 && twice == 0;
    }

    /** One learner at the topic page. */
    private final class Poster {

        private final String account;
        private Tab tab;

        Poster(int number) throws Exception {
            account = "learner" + (number % 19 + 2);
            arrive();
        }

        private void arrive() throws InterruptedException {
            tab = chromium.person();
            tab.signIn(banyan, account);
            tab.open(banyan.address(topic), PANEL);
        }

        String start() {
            ObjectNode writing = writing("start", null, "Posted while things are killed", UUID.randomUUID(), "The first post.");
            return send(writing).get("discussion").get("id").stringValue();
        }

        void post(String discussion) {
            for (int number = 1; !over.get(); number++) {
                String words = account + " writes " + number;
                UUID key = UUID.randomUUID();
                try {
                    String post = postUntilAcknowledged(writing("reply", discussion, null, key, words));
                    if (post != null) {
                        acknowledged.put(words, post);
                        lastAcknowledged.set(System.nanoTime());
                    }
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        private String postUntilAcknowledged(ObjectNode writing) throws InterruptedException {
            while (!over.get()) {
                try {
                    JsonNode answer = send(writing);
                    if (answer.has("post")) {
                        return answer.get("post").stringValue();
                    } else if (answer.has("later")) {
                        toldToWait.incrementAndGet();
                        Thread.sleep(300);
                    } else if (answer.has("unanswered")) {
                        comeBack();
                    } else {
                        errors.incrementAndGet();
                        Thread.sleep(300);
                    }
                } catch (RuntimeException pageIsGone) {
                    comeBack();
                }
            }
            return null;
        }

        /** Opens the page anew once the application answers; the old page lost its session with the process. */
        private void comeBack() throws InterruptedException {
            Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
            while (!over.get() && Instant.now().isBefore(deadline)) {
                try {
                    tab.close();
                    arrive();
                    signedInAgain.incrementAndGet();
                    return;
                } catch (RuntimeException notYet) {
                    Thread.sleep(500);
                }
            }
        }

        private JsonNode send(ObjectNode writing) {
            return Chromium.JSON.readTree(tab.evaluate("""
                    (async () => {
                      const writing = %s;
                      const late = new Promise((resolve) => setTimeout(() => resolve({ unanswered: true }), %d));
                      const answer = document.querySelector('banyan-discussion').$server[writing.place](writing);
                      const first = await Promise.race([answer, late]);
                      return JSON.stringify({ post: first.post, later: first.later, unanswered: first.unanswered,
                          refusal: first.refusal, discussion: first.discussion });
                    })()""".formatted(writing, UNANSWERED.toMillis())).stringValue());
        }

        private ObjectNode writing(String place, String placeId, String title, UUID key, String words) {
            return Chromium.JSON
                    .createObjectNode()
                    .put("place", place)
                    .put("placeId", placeId)
                    .put("title", title)
                    .put("markdown", words)
                    .put("question", false)
                    .put("promptId", (String) null)
                    .put("inReplyTo", (String) null)
                    .put("key", key.toString())
                    .put("version", 0)
                    // as if the page had all posts: the answer is short then
                    .put("after", 1_000_000);
        }
    }
}
