import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Fills a cohort with posts and looks for words in them, as a program with a token does.
 */
final class Searching {

    private static final int ASKED = 200;
    private static final Random RANDOM = new Random(2026);

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
        List<String> place = banyan.query("""
                select h.id, v.topic_id, e.person_id from enrolment e join cohort h on h.id = e.cohort_id
                join topic_version v on v.course_version_id = h.course_version_id order by v.position limit 1""")
                .getFirst();
        new Forum(banyan).fill(place.get(0), place.get(1), List.of(place.get(2)), posts);
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
                words.append(Forum.word(ranks[i] + RANDOM.nextInt(ranks[i + 1] - ranks[i]))).append(' ');
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
}
