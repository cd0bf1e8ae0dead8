import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;

/**
 * Many learners take a timed quiz at once. They are put into the database with sign-ins that a browser remembers, since signing in is
 * slow on purpose; the quiz is made of questions that the courses have. From there on all is asked over HTTP.
 */
final class Quizzing {

    private static final int QUESTIONS = 20;
    private static final int ALONE = 25;
    private static final int MINUTES = 60;

    private final Installation banyan;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String cohort = "";
    private String quiz = "";

    /** Sequence numbers by attempt and question, of all answers acknowledged. */
    private final Map<String, Long> acknowledged = new HashMap<>();

    private Quizzing(Installation banyan) {
        this.banyan = banyan;
    }

    public static void main(String[] arguments) throws Exception {
        try (Installation banyan = Installation.fresh(Installation.WITHOUT_PACE)) {
            System.exit(new Quizzing(banyan).run(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500) ? 0 : 1);
        }
    }

    private boolean run(int learners) throws Exception {
        prepare();
        List<QuizTaker> takers = new ArrayList<>();
        for (int number = 0; number <= learners; number++) {
            takers.add(new QuizTaker(http, banyan, cohort, quiz, signedIn(number)));
        }
        Times alone = alone(takers.removeFirst());
        Times crowd = crowd(takers);
        System.out.printf(
                Locale.ROOT,
                "| quiz of %d questions | one person p50 / p95 | must | goal | Moodle 5.1 | %d at once p50 / p95 |%n"
                        + "|---|---|---|---|---|---|%n",
                QUESTIONS,
                learners);
        row("start", alone.starts, 60, 20, 130, crowd.starts);
        row("answer", alone.answers, 40, 12, 105, crowd.answers);
        row("submit with review", alone.submissions, 80, 30, 183, crowd.submissions);
        System.out.printf(Locale.ROOT, "| answers saved a second | | | | | %.0f |%n", crowd.perSecond);
        return nothingIsLost();
    }

    private static final class Times {
        private final List<Double> starts = Collections.synchronizedList(new ArrayList<>());
        private final List<Double> answers = Collections.synchronizedList(new ArrayList<>());
        private final List<Double> submissions = Collections.synchronizedList(new ArrayList<>());
        private double perSecond;
    }

    private interface Deed {
        void happen() throws Exception;
    }

    private static void timed(List<Double> into, Deed deed) throws Exception {
        long began = System.nanoTime();
        deed.happen();
        into.add((System.nanoTime() - began) / 1e6);
    }

    /** One learner takes the quiz again and again; the first times warm up what all need. */
    private Times alone(QuizTaker taker) throws Exception {
        Times times = new Times();
        taker.arrive();
        for (int round = 0; round < 2 * ALONE; round++) {
            Times kept = round < ALONE ? new Times() : times;
            timed(kept.starts, taker::start);
            answerAll(taker, kept);
            timed(kept.submissions, taker::submit);
        }
        return times;
    }

    private void answerAll(QuizTaker taker, Times times) throws Exception {
        int number = 0;
        for (JsonNode question : taker.questions()) {
            int which = number++;
            timed(times.answers, () -> taker.answer(question, which));
        }
        synchronized (acknowledged) {
            taker.acknowledged.forEach(
                    (question, sequence) -> acknowledged.put(taker.attempt() + " " + question, sequence));
        }
    }

    private Times crowd(List<QuizTaker> takers) throws Exception {
        Times times = new Times();
        together(takers, QuizTaker::arrive);
        together(takers, taker -> timed(times.starts, taker::start));
        long began = System.nanoTime();
        together(takers, taker -> answerAll(taker, times));
        times.perSecond = times.answers.size() / ((System.nanoTime() - began) / 1e9);
        together(takers, taker -> timed(times.submissions, taker::submit));
        return times;
    }

    private interface Step {
        void of(QuizTaker taker) throws Exception;
    }

    /** All at once; the first that fails ends the measurement. */
    private static void together(List<QuizTaker> takers, Step step) throws Exception {
        AtomicReference<Exception> failure = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(takers.size());
        for (QuizTaker taker : takers) {
            Thread.ofVirtual().start(() -> {
                try {
                    step.of(taker);
                } catch (Exception e) {
                    failure.compareAndSet(null, e);
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private boolean nothingIsLost() throws Exception {
        Map<String, Long> stored = new HashMap<>();
        banyan.query("select g.attempt_id, g.question_version_id, g.sequence_number from given_question g"
                        + " join attempt a on a.id = g.attempt_id where a.quiz_id = '" + quiz + "' and g.response is not null")
                .forEach(row -> stored.put(row.get(0) + " " + row.get(1), Long.valueOf(row.get(2))));
        long missing = acknowledged.entrySet().stream()
                .filter(answer -> !answer.getValue().equals(stored.get(answer.getKey())))
                .count();
        int open = Integer.parseInt(banyan.query("select count(*) from attempt where quiz_id = '" + quiz
                        + "' and (submitted_at is null or score is null)")
                .getFirst()
                .getFirst());
        System.out.printf(
                Locale.ROOT,
                "| answers acknowledged / missing in the database / attempts not ended | | | | | %,d / %d / %d |%n",
                acknowledged.size(),
                missing,
                open);
        return missing == 0 && open == 0;
    }

    private static void row(String name, List<Double> alone, int must, int goal, int moodle, List<Double> crowd) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f / %.1f ms | %d ms | %d ms | %d ms | %.0f / %.0f ms |%n",
                name,
                at(alone, 0.5),
                at(alone, 0.95),
                must,
                goal,
                moodle,
                at(crowd, 0.5),
                at(crowd, 0.95));
    }

    private static double at(List<Double> times, double share) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }

    /** A timed quiz in the course that the demo learners take, of questions that are there. */
    private void prepare() throws Exception {
        List<String> place = banyan.query("""
                select h.id, h.course_version_id, v.topic_id from enrolment e join cohort h on h.id = e.cohort_id
                join topic_version v on v.course_version_id = h.course_version_id order by v.position limit 1""")
                .getFirst();
        cohort = place.get(0);
        quiz = UUID.randomUUID().toString();
        banyan.update("insert into quiz (id, course_version_id, quiz_key, position, topic_id, language, pass_mark,"
                + " time_limit_minutes) values ('%s', '%s', 'bench', 99, '%s', 'en', 70, %d)"
                        .formatted(quiz, place.get(1), place.get(2), MINUTES));
        banyan.update("insert into quiz_text (quiz_id, language, title, unreviewed) values ('%s', 'en', 'Bench', false)"
                .formatted(quiz));
        banyan.update("""
                insert into quiz_question (quiz_id, position, question_version_id)
                select '%s', row_number() over (order by id), id from question_version
                where kind in ('choice', 'true-false', 'numeric', 'short-text') and points > 0 order by id limit %d"""
                .formatted(quiz, QUESTIONS));
        String placed = banyan.query("select count(*) from quiz_question where quiz_id = '" + quiz + "'")
                .getFirst()
                .getFirst();
        if (Integer.parseInt(placed) != QUESTIONS) {
            throw new IllegalStateException("Only " + placed + " questions were found");
        }
    }

    /** Makes a learner whose browser is signed in; the secret that it remembers. */
    private String signedIn(int number) throws Exception {
        String person = UUID.randomUUID().toString();
        String account = UUID.randomUUID().toString();
        String secret = UUID.randomUUID().toString();
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        banyan.update("insert into person (id, name, certificate_name, created_at) values ('%s', 'Taker %d', 'Taker %d', now(6))"
                .formatted(person, number, number));
        banyan.update("insert into account (id, person_id, email, password_hash, language, zone, sign_ins_valid_from, created_at)"
                + " values ('%s', '%s', 'taker%d@bench.test', '-', 'en', 'Asia/Baghdad', '2000-01-01', now(6))"
                        .formatted(account, person, number));
        banyan.update("insert into enrolment (id, cohort_id, person_id, status, applied_at, enrolled_at)"
                + " values ('%s', '%s', '%s', 'ENROLLED', now(6), now(6))"
                        .formatted(UUID.randomUUID(), cohort, person));
        banyan.update("insert into remembered_sign_in values ('%s', '%s', utc_timestamp(6), utc_timestamp(6) + interval 1 day)"
                .formatted(hash, account));
        return secret;
    }
}
