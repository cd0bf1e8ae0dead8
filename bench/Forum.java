import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Puts posts straight into the database, in the shape of real forums: most discussions short, a few very long, replies to
 * replies up to twenty deep. Each fill has one discussion with a fifth of all posts.
 *
 * <p>The words come from a list by Zipf's law, so that there are common and rare ones; the seed is fixed.
 */
final class Forum {

    private static final int AT_A_TIME = 500;
    private static final int LONGEST = 400;
    private static final int DEEPEST = 20;
    private static final Random RANDOM = new Random(2026);
    private static final String[] SYLLABLES = "ba ke lo mi nu ra se to vi za dor len mak pis tur".split(" ");

    private final Installation banyan;
    private final List<String> discussionRows = new ArrayList<>();
    private final List<String> postRows = new ArrayList<>();
    private long time = System.currentTimeMillis();

    Forum(Installation banyan) {
        this.banyan = banyan;
    }

    /** Writes so many posts in the names of these people; the number of the longest discussion. */
    String fill(String cohort, String topic, List<String> people, int posts) throws Exception {
        String longest = discussion(cohort, topic, people, Math.max(1, posts / 5));
        int left = posts - Math.max(1, posts / 5);
        while (left > 0) {
            int length =
                    Math.min(left, (int) Math.min(LONGEST, Math.max(1, Math.exp(RANDOM.nextGaussian() * 1.3 + 1))));
            discussion(cohort, topic, people, length);
            left -= length;
        }
        flush();
        return longest;
    }

    private String discussion(String cohort, String topic, List<String> people, int length) throws Exception {
        String id = uuid();
        discussionRows.add("('%s', '%s', '%s', 'DISCUSSION', '%s', '%s', now(6), %d, %d, now(6), '%s', 0)"
                .formatted(id, cohort, topic, text(5), people.getFirst(), length, length, people.getFirst()));
        List<String> ids = new ArrayList<>();
        int[] depths = new int[length];
        for (int position = 1; position <= length; position++) {
            int answered = position == 1 ? -1 : answered(position - 1);
            depths[position - 1] = answered < 0 ? 0 : depths[answered] + 1;
            if (depths[position - 1] > DEEPEST) {
                answered = 0;
                depths[position - 1] = 1;
            }
            String words = text(20 + RANDOM.nextInt(60));
            ids.add(uuid());
            postRows.add("('%s', '%s', %d, '%s', %s, '%s', '%s', '<p>%s</p>', now(6), 0)"
                    .formatted(
                            ids.getLast(),
                            id,
                            position,
                            people.get(RANDOM.nextInt(people.size())),
                            answered < 0 ? "null" : "'" + ids.get(answered) + "'",
                            uuid(),
                            words,
                            words));
            if (postRows.size() >= AT_A_TIME) {
                flush();
            }
        }
        return id;
    }

    /** Mostly one of the last posts is answered, and sometimes any. */
    private static int answered(int before) {
        return RANDOM.nextInt(4) == 0
                ? RANDOM.nextInt(before)
                : Math.max(0, before - 1 - (int) (RANDOM.nextDouble() * RANDOM.nextDouble() * 10));
    }

    private void flush() throws Exception {
        if (!discussionRows.isEmpty()) {
            banyan.update("insert into discussion (id, cohort_id, topic_id, kind, title, opened_by, opened_at, post_count,"
                    + " visible_count, last_post_at, last_post_by, version) values " + String.join(", ", discussionRows));
        }
        if (!postRows.isEmpty()) {
            banyan.update("insert into post (id, discussion_id, position, author_id, reply_to_id, send_key, markdown, html,"
                    + " posted_at, version) values " + String.join(", ", postRows));
        }
        discussionRows.clear();
        postRows.clear();
    }

    static String text(int words) {
        String[] said = new String[words];
        Arrays.setAll(said, _ -> word(rank()));
        return String.join(" ", said);
    }

    /** By Zipf's law: the rank of a word times how often it is said stays about the same. */
    private static int rank() {
        return (int) Math.exp(RANDOM.nextDouble() * Math.log(20_000)) - 1;
    }

    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int left = rank + 15; left > 0; left /= SYLLABLES.length) {
            word.append(SYLLABLES[left % SYLLABLES.length]);
        }
        return word.toString();
    }

    /** In the order of time, as the program makes them, so that the database does not sort. */
    private String uuid() {
        time++;
        return new UUID(time << 16 | 0x7000 | RANDOM.nextInt(0x1000), RANDOM.nextLong() & (~0L >>> 2) | 1L << 63)
                .toString();
    }
}
