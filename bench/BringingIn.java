import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings GIFT questions of every type into a bank, as a program with a token does. */
final class BringingIn {

    private static final String TOKEN = "Bearer demo-author";

    private final Installation banyan;
    private final HttpClient http = HttpClient.newHttpClient();

    private BringingIn(Installation banyan) {
        this.banyan = banyan;
    }

    public static void main(String[] arguments) throws Exception {
        try (Installation banyan = Installation.fresh(Installation.WITHOUT_PACE)) {
            new BringingIn(banyan).measure(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000);
        }
    }

    private void measure(int questions) throws Exception {
        byte[] file = gift(questions).getBytes(StandardCharsets.UTF_8);
        String bank = begun();
        long before = Heap.of(banyan.pid()).bytes();
        System.out.printf(Locale.ROOT, "| file | %,d questions | %.1f MB |%n", questions, file.length / 1e6);
        bringIn("dry run", bank, file, true);
        bringIn("import", bank, file, false);
        bringIn("the same file again", bank, file, false);
        long after = Heap.of(banyan.pid()).bytes();
        System.out.printf(
                Locale.ROOT,
                "| memory | heap that stays %+.1f MB | resident at most %,d MB |%n",
                (after - before) / 1e6,
                mostResident() / 1024);
    }

    private String begun() throws Exception {
        String institute = banyan.query("select slug from institute order by created_at limit 1").getFirst().getFirst();
        String answer = send(HttpRequest.newBuilder(banyan.address("/api/v1/banks"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"institute\":\"%s\",\"name\":\"Ten thousand\",\"language\":\"en\"}".formatted(institute))));
        Matcher id = Pattern.compile("[0-9a-f-]{36}").matcher(answer);
        if (!id.find()) {
            throw new IllegalStateException(answer);
        }
        return id.group();
    }

    private void bringIn(String name, String bank, byte[] file, boolean dry) throws Exception {
        long began = System.nanoTime();
        String answer = send(HttpRequest.newBuilder(
                        banyan.address("/api/v1/banks/" + bank + "/import?name=many.gift&dryRun=" + dry))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
        double seconds = (System.nanoTime() - began) / 1e9;
        Matcher counts =
                Pattern.compile("\"added\":(\\d+),\"changed\":(\\d+),\"unchanged\":(\\d+)").matcher(answer);
        System.out.printf(
                Locale.ROOT, "| %s | %.1f s | %s |%n", name, seconds, counts.find() ? counts.group() : answer);
    }

    private String send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(
                request.header("Authorization", TOKEN).timeout(Duration.ofMinutes(5)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** In kilobytes, as the kernel remembers it. */
    private long mostResident() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + banyan.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D+", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    private static String gift(int questions) {
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < questions; number++) {
            if (number % 500 == 0) {
                text.append("$CATEGORY: $course$/top/Water/Part ").append(number / 500).append("\n\n");
            }
            text.append("// [id:q").append(number).append("] [tag:t").append(number % 40).append("]\n::Question ")
                    .append(number)
                    .append("::[html]<p>How deep is well <b>number ")
                    .append(number)
                    .append("</b> of the district, as the board has written it down?</p>")
                    .append(
                            switch (number % 5) {
                                case 0 -> "{=twelve metres#Yes, by the board ~ten metres#That is the next one ~%50%about twelve}";
                                case 1 -> "{#=" + number + ":2#Well measured =%50%" + (number + 1) + ":20#Nearly}";
                                case 2 -> "{TRUE#It is so.#As the board says.}";
                                case 3 -> "{=deep =%50%quite deep#Say it shorter}";
                                default -> "{=Hand pump -> arm =Solar pump -> sun = -> wind}";
                            })
                    .append("\n\n");
        }
        return text.toString();
    }
}
