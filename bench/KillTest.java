import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** What the page says of failures: the notice of this application and the framework's own. */
    private static final String ERROR_SHOWN =
            "[...document.querySelectorAll('vaadin-notification-card[theme~=error], .v-system-error')]"
                    + ".map((error) => error.innerText).join(' ')";


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
        try (Installation banyan = Installation.fresh(Installation.WITHOUT_PACE);
                Chromium chromium = new Chromium()) {
            System.exit(new KillTest(banyan, chromium, banyan.course().topic(), between).run(posters) ? 0 : 1);
        }
    }

    private boolean run(int count) throws Exception {
        List<Poster> posters = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            posters.add(new Poster(number));
        }
        String discussion = posters.getFirst().learner.start("Posted while things are killed");
        List<Thread> threads = new ArrayList<>();
        for (Poster poster : posters) {
            int number = threads.size() + 1;
            threads.add(Thread.ofVirtual().start(() -> poster.post(discussion, number)));
        }
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

    /** Posts one after the other. */
    private final class Poster {

        private final Learner learner;
        private int failuresSeen;

        Poster(int number) throws Exception {
            learner = new Learner(banyan, chromium, number % 19 + 2, topic).arrive();
        }

        void post(String discussion, int poster) {
            for (int number = 1; !over.get(); number++) {
                String words = learner.account() + " in tab " + poster + " writes " + number;
                try {
                    String post = postUntilAcknowledged(Learner.reply(discussion, words));
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
                    JsonNode answer = learner.send(writing);
                    countErrorsShown();
                    if (answer.has("post")) {
                        return answer.get("post").stringValue();
                    } else if (answer.has("later")) {
                        toldToWait.incrementAndGet();
                        Thread.sleep(300);
                    } else if (answer.has("unanswered")) {
                        comeBack();
                    } else {
                        error("refused: " + answer);
                        Thread.sleep(300);
                    }
                } catch (RuntimeException pageIsGone) {
                    comeBack();
                }
            }
            return null;
        }

        private void countErrorsShown() {
            String shown = learner.tab().evaluate(ERROR_SHOWN).asString();
            if (!shown.isEmpty()) {
                error(shown);
            }
            if (learner.tab().failures() > failuresSeen) {
                failuresSeen = learner.tab().failures();
                error("answered with a failure");
            }
        }

        private void error(String what) {
            errors.incrementAndGet();
            System.err.println("  " + learner.account() + ": " + what);
        }

        /** Opens the page anew once the application answers; the old page lost its session with the process. */
        private void comeBack() throws InterruptedException {
            Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
            while (!over.get() && Instant.now().isBefore(deadline)) {
                try {
                    learner.close();
                    failuresSeen = 0;
                    learner.arrive();
                    countErrorsShown();
                    signedInAgain.incrementAndGet();
                    return;
                } catch (RuntimeException notYet) {
                    Thread.sleep(500);
                }
            }
        }
    }
}
