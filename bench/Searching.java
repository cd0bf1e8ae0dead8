import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Fills a cohort with posts and looks for words in them, as a program with a token does.
 *
 * <p>The words come from a list by Zipf's law, so that there are common and rare ones; the seed is fixed.
 */
final class Searching {

    private static final int ASKED = 200;
    private static final int AT_A_TIME = 500;
    private static final int LONGEST = 400;
    private static final Random RANDOM = new Random(2026);
    private static final String[] SYLLABLES = "ba ke lo mi nu ra se to vi za dor len mak pis tur".split(" ");

    private final Installation banyan;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Searching(Installation banyan) {
        this.banyan = banyan;
    }

    public static void main(String[] arguments) throws Exception {
        try (Installation banyan = Installation.fresh(Installation.WITHOUT_PACE)) {
            new Searching(banyan).search(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 13_000);
        }
    }

    private void search(int posts) throws Exception {
        fill(posts);
        banyan.update("delete from search_state");
        long began = System.nanoTime();
        banyan.killProgram();
        banyan.start();
        while (banyan.query("select 1 from search_state where done").isEmpty()) {
            Thread.sleep(500);
        }
        double taken = (System.nanoTime() - began) / 1e9;
        System.out.printf(Locale.ROOT, "| %,d posts taken in after a start | %.0f s |%n", posts, taken);
        times("a common word", 0, 5);
        times("a word of middling use", 40, 80);
        times("a rare word", 2_000, 4_000);
        times("two words", 20, 60, 20, 60);
    }

    private void times(String name, int... ranks) throws Exception {
        List<Double> times = new ArrayList<>();
        int found = 0;
        for (int number = 0; number < ASKED; number++) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < ranks.length; i += 2) {
                words.append(word(ranks[i] + RANDOM.nextInt(ranks[i + 1] - ranks[i]))).append(' ');
            }
            URI address = banyan.address(
                    "/api/v1/search?q=" + URLEncoder.encode(words.toString().strip(), StandardCharsets.UTF_8));
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Authorization", "Bearer demo-learner2")
                    .timeout(Duration.ofMinutes(1))
                    .build();
            long began = System.nanoTime();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            times.add((System.nanoTime() - began) / 1e6);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            found += answer.body().contains("\"hits\":[{") ? 1 : 0;
        }
        times.sort(null);
        System.out.printf(
                Locale.ROOT,
                "| search: %s | p50 %.0f ms | p95 %.0f ms | %d of %d found something |%n",
                name,
                times.get(ASKED / 2),
                times.get(ASKED * 95 / 100),
                found,
                ASKED);
    }

    /** Posts in the first topic of the course that the demo learners take: most discussions short, a few very long. */
    private void fill(int posts) throws Exception {
        List<String> place = banyan.query("""
                select h.id, v.topic_id, e.person_id from enrolment e join cohort h on h.id = e.cohort_id
                join topic_version v on v.course_version_id = h.course_version_id order by v.position limit 1""")
                .getFirst();
        int left = posts;
        while (left > 0) {
            int length = Math.min(left, (int) Math.min(LONGEST, Math.max(1, Math.exp(RANDOM.nextGaussian() * 1.3 + 1))));
            discussion(place, length);
            left -= length;
        }
        flush();
    }

    private final List<String> discussionRows = new ArrayList<>();
    private final List<String> postRows = new ArrayList<>();

    private void discussion(List<String> place, int length) throws Exception {
        String id = uuid();
        discussionRows.add("('%s', '%s', '%s', 'DISCUSSION', '%s', '%s', now(6), %d, %d, now(6), '%s', 0)"
                .formatted(id, place.get(0), place.get(1), text(5), place.get(2), length, length, place.get(2)));
        for (int position = 1; position <= length; position++) {
            String words = text(20 + RANDOM.nextInt(60));
            postRows.add("('%s', '%s', %d, '%s', '%s', '%s', '<p>%s</p>', now(6), 0)"
                    .formatted(uuid(), id, position, place.get(2), uuid(), words, words));
        }
        if (postRows.size() >= AT_A_TIME) {
            flush();
        }
    }

    private void flush() throws Exception {
        if (!discussionRows.isEmpty()) {
            banyan.update("insert into discussion (id, cohort_id, topic_id, kind, title, opened_by, opened_at, post_count,"
                    + " visible_count, last_post_at, last_post_by, version) values " + String.join(", ", discussionRows));
            banyan.update("insert into post (id, discussion_id, position, author_id, send_key, markdown, html, posted_at,"
                    + " version) values " + String.join(", ", postRows));
        }
        discussionRows.clear();
        postRows.clear();
    }

    private static String text(int words) {
        String[] said = new String[words];
        Arrays.setAll(said, _ -> word(rank()));
        return String.join(" ", said);
    }

    /** By Zipf's law: the rank of a word times how often it is said stays about the same. */
    private static int rank() {
        return (int) Math.exp(RANDOM.nextDouble() * Math.log(20_000)) - 1;
    }

    private static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int left = rank + 15; left > 0; left /= SYLLABLES.length) {
            word.append(SYLLABLES[left % SYLLABLES.length]);
        }
        return word.toString();
    }

    private static long time = System.currentTimeMillis();

    /** In the order of time, as the program makes them, so that the database does not sort. */
    private static String uuid() {
        time++;
        return new java.util.UUID(time << 16 | 0x7000 | RANDOM.nextInt(0x1000), RANDOM.nextLong() & (~0L >>> 2) | 1L << 63)
                .toString();
    }
}
