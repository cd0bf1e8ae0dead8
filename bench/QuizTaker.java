import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A learner's browser at a quiz: keeps its cookies and asks what the quiz element asks. */
final class QuizTaker {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final Installation banyan;
    private final String cohort;
    private final String quiz;
    private final Map<String, String> cookies = new TreeMap<>();
    private String csrfHeader = "";
    private String csrf = "";
    private JsonNode sheet;

    /** Sequence numbers by question, of all answers that the server has acknowledged. */
    final Map<String, Long> acknowledged = new HashMap<>();

    /** @param secret of a sign-in that the browser was told to remember */
    QuizTaker(HttpClient http, Installation banyan, String cohort, String quiz, String secret) {
        this.http = http;
        this.banyan = banyan;
        this.cohort = cohort;
        this.quiz = quiz;
        cookies.put("banyan-remember", secret);
    }

    /** Looks at the quiz before beginning. */
    void arrive() throws Exception {
        take(ask("GET", "quizzes/" + quiz, null));
    }

    void start() throws Exception {
        take(ask("POST", "quizzes/" + quiz + "/attempts", JSON.createObjectNode().put("password", "")));
        acknowledged.clear();
    }

    private void take(JsonNode page) {
        csrfHeader = page.path("csrf").path("header").asString();
        csrf = page.path("csrf").path("token").asString();
        sheet = page.path("running");
    }

    String attempt() {
        return sheet.get("attempt").asString();
    }

    List<JsonNode> questions() {
        return sheet.get("questions").valueStream().filter(question -> question.get("number").asInt() > 0).toList();
    }

    void answer(JsonNode question, int number) throws Exception {
        String id = question.get("id").asString();
        ObjectNode answer = JSON.createObjectNode().put("sequence", System.currentTimeMillis());
        ObjectNode response = answer.putObject("response");
        switch (question.get("form").asString()) {
            case "numeric", "short-text" -> response.put("written", Integer.toString(number));
            default -> {
                JsonNode options = question.get("options");
                response.putArray("chosen").add(options.get(number % options.size()).get("key").asString());
            }
        }
        JsonNode kept = ask("PUT", "attempts/" + attempt() + "/answers/" + id, answer);
        if (kept.get("late").asBoolean() || kept.get("sequence").asLong() != answer.get("sequence").asLong()) {
            throw new IllegalStateException("Not kept: " + kept);
        }
        acknowledged.put(id, kept.get("sequence").asLong());
    }

    /** Hands in and reads the result, as the page does. */
    void submit() throws Exception {
        JsonNode result = ask("POST", "attempts/" + attempt() + "/submission", null);
        if (result.get("questions").size() < acknowledged.size()) {
            throw new IllegalStateException("No review: " + result);
        }
    }

    private JsonNode ask(String method, String path, JsonNode body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        banyan.address("/learn/" + cohort + "/" + path + "?language=en&zone=Asia/Baghdad"))
                .timeout(Duration.ofMinutes(2))
                .header("Accept", "application/json")
                .header("X-Requested-With", "XMLHttpRequest")
                .header("Cookie", String.join("; ", cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .toList()));
        if (!csrf.isEmpty()) {
            request.header(csrfHeader, csrf);
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body.toString()));
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair.length > 1 ? pair[1] : "");
    }
}
