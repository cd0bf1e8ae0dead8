import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A cohort gets its certificates while others learn. The readers are tabs of a browser, each of which now and then reads a page of
 * posts, opens the page of the course in the catalogue, or posts, and notes how long the answer took. The same is noted before
 * anything is issued; the difference is what issuing costs those who learn.
 */
final class Issuing {

    private static final int PEOPLE = 19;
    private static final int AT_A_TIME = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    /**
     * Waits four to twelve seconds between two things, faster than anybody reads. Every post is shown by all pages, so the browser has
     * fifty times as much to do as the server; with shorter pauses the browser is what is measured.
     */
    private static final String READS =
            """
            (() => {
              window.felt = []; window.failed = 0; window.going = true;
              const server = document.querySelector('banyan-discussion').$server;
              const writing = %s;
              const deeds = [
                () => server.posts('%s', 'last', null),
                () => server.posts('%s', 'last', null),
                () => server.choose('ALL'),
                () => fetch('%s').then((answer) => answer.text()),
                () => server.reply({ ...writing, key: crypto.randomUUID() }),
              ];
              (async () => {
                while (window.going) {
                  const began = performance.now();
                  try {
                    await deeds[Math.floor(Math.random() * deeds.length)]();
                    window.felt.push(performance.now() - began);
                  } catch (error) {
                    window.failed++;
                  }
                  await new Promise((resolve) => setTimeout(resolve, 4000 + Math.random() * 8000));
                }
              })();
              return true;
            })()""";

    private final Installation banyan;
    private final Chromium chromium;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Tab> tabs = new ArrayList<>();
    private final List<Learner> learners = new ArrayList<>();

    private Issuing(Installation banyan, Chromium chromium) {
        this.banyan = banyan;
        this.chromium = chromium;
    }

    public static void main(String[] arguments) throws Exception {
        int certificates = number(arguments, 0, 1_433);
        int readers = number(arguments, 1, 50);
        int seconds = number(arguments, 2, 60);
        try (Installation banyan = Installation.fresh(Installation.WITHOUT_PACE);
                Chromium chromium = new Chromium()) {
            new Issuing(banyan, chromium).measure(certificates, readers, seconds);
        }
    }

    private static int number(String[] arguments, int place, int usual) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : usual;
    }

    private void measure(int certificates, int readers, int seconds) throws Exception {
        Installation.Course course = banyan.course();
        String cohort = course.page().replaceFirst(".*/", "");
        complete(cohort, certificates);
        arrive(course, readers);
        read();
        Thread.sleep(seconds * 1000L);
        Felt before = felt();
        long began = System.nanoTime();
        long had = issued(cohort);
        issue(cohort);
        while (issued(cohort) - had < certificates) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("Only " + (issued(cohort) - had) + " were issued");
            }
            Thread.sleep(500);
        }
        double taken = (System.nanoTime() - began) / 1e9;
        Felt during = felt();
        System.out.printf(
                Locale.ROOT,
                "| %,d certificates issued beside %d readers | %.0f s | %.1f a second |%n",
                certificates,
                readers,
                taken,
                certificates / taken);
        System.out.println("| readers felt | answers | p50 | p95 | p99 | failures |");
        System.out.println("|---|---|---|---|---|---|");
        print("before", before);
        print("during", during);
        learners.forEach(Learner::close);
    }

    private record Felt(List<Double> times, int failures) {

        double at(int percent) {
            return times.isEmpty() ? Double.NaN : times.get((times.size() - 1) * percent / 100);
        }
    }

    private static void print(String name, Felt felt) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %.0f ms | %.0f ms | %.0f ms | %d |%n",
                name,
                felt.times().size(),
                felt.at(50),
                felt.at(95),
                felt.at(99),
                felt.failures());
    }

    /** People who completed before there were certificates: staff issue to them. */
    private void complete(String cohort, int count) throws Exception {
        for (int from = 0; from < count; from += AT_A_TIME) {
            List<String> people = new ArrayList<>();
            List<String> enrolments = new ArrayList<>();
            for (int number = from; number < Math.min(count, from + AT_A_TIME); number++) {
                String person = UUID.randomUUID().toString();
                people.add("('%s', 'Person %d of the list', 'Person %d of the list', now(6))"
                        .formatted(person, number, number));
                enrolments.add("('%s', '%s', '%s', 'COMPLETED', now(6), now(6), now(6))"
                        .formatted(UUID.randomUUID(), cohort, person));
            }
            banyan.update("insert into person (id, name, certificate_name, created_at) values "
                    + String.join(", ", people));
            banyan.update("insert into enrolment (id, cohort_id, person_id, status, applied_at, enrolled_at, completed_at)"
                    + " values " + String.join(", ", enrolments));
        }
    }

    private void arrive(Installation.Course course, int readers) throws Exception {
        for (int number = 0; number < readers; number++) {
            if (number < PEOPLE) {
                Learner learner = new Learner(banyan, chromium, number + 2, course.topic()).arrive();
                learners.add(learner);
                tabs.add(learner.tab());
            } else {
                Tab another = learners.get(number % PEOPLE).tab().another();
                another.open(banyan.address(course.topic()), Learner.USABLE);
                tabs.add(another);
            }
        }
    }

    private void read() throws Exception {
        Installation.Course course = banyan.course();
        String discussion = learners.getFirst().start("While certificates are issued");
        String script = READS.formatted(
                Learner.reply(discussion, "What do others think of it?"),
                discussion,
                discussion,
                course.catalogue());
        tabs.forEach(tab -> tab.evaluate(script));
    }

    /** What has been felt since the last time. */
    private Felt felt() {
        List<Double> times = new ArrayList<>();
        int failures = 0;
        for (Tab tab : tabs) {
            JsonNode felt = tab.evaluate("""
                    (() => { const felt = { times: window.felt, failed: window.failed };
                    window.felt = []; window.failed = 0; return felt; })()""");
            felt.get("times").forEach(time -> times.add(time.doubleValue()));
            failures += felt.get("failed").intValue();
        }
        times.sort(null);
        return new Felt(times, failures);
    }

    private void issue(String cohort) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(banyan.address("/api/v1/cohorts/" + cohort + "/certificates"))
                .header("Authorization", "Bearer demo-institute")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"kind\":\"COMPLETION\"}"))
                .timeout(Duration.ofMinutes(2))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private long issued(String cohort) throws Exception {
        return Long.parseLong(banyan.query("select count(*) from certificate c join certificate_document d"
                        + " on d.certificate_id = c.id where c.cohort_id = '" + cohort + "'")
                .getFirst()
                .getFirst());
    }
}
