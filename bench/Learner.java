import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A learner at a topic page in a tab of their own, who asks of the server what the discussion's element asks. */
final class Learner implements AutoCloseable {

    static final Duration UNANSWERED = Duration.ofSeconds(8);

    /** The lesson is there, and the discussion has something to show. */
    static final String USABLE = "document.querySelector('article.lesson h2, article.lesson p')"
            + " && document.querySelector('banyan-discussion h2')";

    private final Installation banyan;
    private final Chromium chromium;
    private final String account;
    private final String topic;
    private Tab tab;

    Learner(Installation banyan, Chromium chromium, int number, String topic) {
        this.banyan = banyan;
        this.chromium = chromium;
        this.account = "learner" + number;
        this.topic = topic;
    }

    /** Signs in and opens the topic, in a new tab with an empty profile. */
    Learner arrive() throws InterruptedException {
        tab = chromium.person();
        tab.signIn(banyan, account);
        tab.open(banyan.address(topic), USABLE);
        return this;
    }

    String account() {
        return account;
    }

    Tab tab() {
        return tab;
    }

    /** Starts a discussion; its number. */
    String start(String title) {
        JsonNode answer = send(writing("start", null, title, UUID.randomUUID(), "The first post."));
        if (!answer.has("discussion")) {
            throw new IllegalStateException("No discussion was started: " + answer);
        }
        return answer.get("discussion").get("id").stringValue();
    }

    static ObjectNode reply(String discussion, String words) {
        return writing("reply", discussion, null, UUID.randomUUID(), words);
    }

    /** The server's answer, or an object with {@code unanswered} when none comes. */
    JsonNode send(ObjectNode writing) {
        return Chromium.JSON.readTree(tab.evaluate("""
                        (async () => {
                          const writing = %s;
                          const late = new Promise((resolve) => setTimeout(() => resolve({ unanswered: true }), %d));
                          const answer = document.querySelector('banyan-discussion').$server[writing.place](writing);
                          const first = await Promise.race([answer, late]);
                          return JSON.stringify({ post: first.post, later: first.later, unanswered: first.unanswered,
                              refusal: first.refusal, discussion: first.discussion });
                        })()""".formatted(writing, UNANSWERED.toMillis()))
                .stringValue());
    }

    /** Reads a page of posts; how many came. */
    int read(String discussion, String where) {
        return tab.evaluate("document.querySelector('banyan-discussion').$server.posts('%s', '%s', null).then((page) => page.posts.length)"
                        .formatted(discussion, where))
                .intValue();
    }

    private static ObjectNode writing(String place, String placeId, String title, UUID key, String words) {
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

    @Override
    public void close() {
        tab.close();
    }
}
