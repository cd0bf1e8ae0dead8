import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** One person's tab: opens pages, counts what they cost on the wire. */
final class Tab implements AutoCloseable {

    private static final Duration QUIET = Duration.ofMillis(800);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Chromium chromium;
    private final String context;
    private final String session;
    private final Set<String> waited = ConcurrentHashMap.newKeySet();
    private final Set<String> counted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong pushed = new AtomicLong();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Instant lastNews = Instant.now();

    Tab(Chromium chromium, String context, String session) {
        this.chromium = chromium;
        this.context = context;
        this.session = session;
        chromium.listen(session, this::hear);
        call("Page.enable", Map.of());
        call("Network.enable", Map.of());
        call("Runtime.enable", Map.of());
    }

    /** What a page cost: requests, bytes as they came over the wire with their headers, times from the start of navigation. */
    record Cost(int requests, long bytes, long paintedAfter, long usableAfter) {}

    private void hear(String method, JsonNode event) {
        switch (method) {
            case "Network.requestWillBeSent" -> {
                String url = event.get("request").get("url").stringValue();
                if (url.startsWith("http")) {
                    requests.incrementAndGet();
                    waited.add(event.get("requestId").stringValue());
                    counted.add(event.get("requestId").stringValue());
                    if (event.has("redirectResponse")) {
                        bytes.addAndGet(event.get("redirectResponse").get("encodedDataLength").longValue());
                    }
                    lastNews = Instant.now();
                }
            }
            case "Network.loadingFinished" -> {
                if (counted.remove(event.get("requestId").stringValue())) {
                    bytes.addAndGet(event.get("encodedDataLength").longValue());
                    lastNews = Instant.now();
                }
            }
            case "Network.responseReceived" -> {
                // Of what comes from the cache, the end is not always told.
                waited.remove(event.get("requestId").stringValue());
                lastNews = Instant.now();
                if (event.get("response").get("status").intValue() >= 500) {
                    failures.incrementAndGet();
                }
            }
            case "Network.loadingFailed" -> {
                waited.remove(event.get("requestId").stringValue());
                lastNews = Instant.now();
            }
            case "Network.webSocketFrameReceived" ->
                pushed.addAndGet(event.get("response").get("payloadData").stringValue().length());
            case "Network.dataReceived" -> lastNews = Instant.now();
            default -> {}
        }
    }

    /** One more tab of the same person. */
    Tab another() {
        return chromium.tab(context);
    }

    /** Characters that came over the web socket so far, before compression. */
    long pushed() {
        return pushed.get();
    }

    /** Opens the page, and waits until it is usable and nothing more comes. */
    Cost open(URI address, String usable) throws InterruptedException {
        String script = call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                (function watch() {
                  if (document.documentElement && (%s)) { window.usableAfter = performance.now(); }
                  else { requestAnimationFrame(watch); }
                })()""".formatted(usable))).get("identifier").stringValue();
        waited.clear();
        counted.clear();
        requests.set(0);
        bytes.set(0);
        lastNews = Instant.now();
        call("Page.navigate", Map.of("url", address.toString()));
        waitUntil("window.usableAfter > 0 && document.readyState === 'complete'");
        Instant deadline = Instant.now().plus(Duration.ofSeconds(15));
        while (Instant.now().isBefore(deadline)
                && (!waited.isEmpty() || lastNews.plus(QUIET).isAfter(Instant.now()))) {
            Thread.sleep(50);
        }
        Cost cost = new Cost(
                requests.get(),
                bytes.get(),
                Math.round(evaluate("(performance.getEntriesByName('first-contentful-paint')[0] || {}).startTime || 0")
                        .doubleValue()),
                Math.round(evaluate("window.usableAfter").doubleValue()));
        call("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
        return cost;
    }

    /** Signs in with a demo account. */
    void signIn(Installation banyan, String account) throws InterruptedException {
        open(banyan.address("/login"), "document.querySelector('form[action$=\"/login\"]')");
        evaluate("""
                (() => { document.querySelector('#username').value = '%s@demo.test';
                document.querySelector('#password').value = 'banyan';
                document.querySelector('#password').form.requestSubmit(); return true; })()""".formatted(account));
        waitUntil("location.pathname !== '/login' && document.readyState === 'complete'");
    }

    /** Answers so far that told of a failure of the server. */
    int failures() {
        return failures.get();
    }

    void waitUntil(String condition) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                if (evaluate("!!(" + condition + ")").booleanValue()) {
                    return;
                }
            } catch (IllegalStateException pageIsChanging) {
                // asked again
            }
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("Waited in vain for: " + condition + " at "
                        + evaluate("location.href").stringValue() + "\n"
                        + evaluate("document.body.innerText.slice(0, 800)").stringValue());
            }
            Thread.sleep(50);
        }
    }

    /** The value of an expression in the page; a promise is waited for. */
    JsonNode evaluate(String expression) {
        JsonNode answer = call(
                "Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        JsonNode value = answer.get("result").get("value");
        return value == null ? Chromium.JSON.nullNode() : value;
    }

    void emptyCache() {
        call("Network.clearBrowserCache", Map.of());
    }

    /** 400 kbit/s with 400 ms there and back. */
    void slowLink() {
        call(
                "Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", 400, "downloadThroughput", 50_000, "uploadThroughput", 50_000));
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        return chromium.call(session, method, parameters);
    }

    @Override
    public void close() {
        chromium.call(null, "Target.disposeBrowserContext", Map.of("browserContextId", context));
    }
}
