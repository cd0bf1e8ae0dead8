package org.banyan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * Holds the image and the compose file against what the application reads and the build makes. No container engine is needed
 * for it, so it runs wherever tests run.
 */
class DockerTest {

    private final String dockerfile = read("docker/Dockerfile");
    private final String pom = read("pom.xml");
    private final String settings = read("src/main/resources/application.properties");
    private final Map<String, Object> compose = new Yaml().load(read("docker/compose.yaml"));

    @Test
    void composeSetsOnlyWhatTheApplicationReads() {
        Set<String> read = new TreeSet<>(find(settings, "\\$\\{([A-Z_]+)[:}]"));

        assertThat(environment("app").keySet())
                .allSatisfy(name -> assertThat(name)
                        .satisfiesAnyOf(
                                setting -> assertThat(read).contains(setting),
                                setting -> assertThat(setting).startsWith("SPRING_MAIL_")));
        assertThat(environment("app")).containsKeys("DB_URL", "DB_USER", "DB_PASSWORD", "BANYAN_URL");
    }

    @Test
    void applicationIsGivenTheDatabaseThatIsMade() {
        Map<String, Object> application = environment("app");
        Map<String, Object> database = environment("db");

        assertThat(application.get("DB_URL")).isEqualTo("jdbc:mariadb://db:3306/" + database.get("MARIADB_DATABASE"));
        assertThat(application.get("DB_USER")).isEqualTo(database.get("MARIADB_USER"));
        assertThat(application.get("DB_PASSWORD")).isEqualTo(database.get("MARIADB_PASSWORD"));
        assertThat(String.valueOf(database.get("MARIADB_PASSWORD")))
                .as("no password that everybody knows")
                .startsWith("${DB_PASSWORD:?");
    }

    @Test
    void databaseIsTheOneThatTestsRunOn() {
        String embedded = read("src/main/java/org/banyan/EmbeddedMariaDb.java");
        String version = find(embedded, "\"mariadb-(\\d+\\.\\d+)\\.\\d+\"").getFirst();

        assertThat(service("db").get("image")).isEqualTo("mariadb:" + version);
        assertThat(list(service("db").get("command")))
                .contains("--character-set-server=utf8mb4")
                .containsAll(find(embedded, "\"(--collation-server=\\w+)\""))
                .containsAll(find(embedded, "\"(--max-allowed-packet=\\w+)\""));
    }

    @Test
    void applicationStartsWhenItsDatabaseIsWell() {
        Map<?, ?> after = map(map(service("app").get("depends_on")).get("db"));

        assertThat(after.get("condition")).isEqualTo("service_healthy");
        assertThat(map(service("db").get("healthcheck")).get("test")).isNotNull();
    }

    @Test
    void mailGoesToTheCatcherUntilAnotherServerIsNamed() {
        assertThat(environment("app"))
                .containsEntry("SPRING_MAIL_HOST", "${SPRING_MAIL_HOST:-mail}")
                .containsEntry("SPRING_MAIL_PORT", "${SPRING_MAIL_PORT:-1025}");
        assertThat(list(service("mail").get("ports")))
                .as("what was caught is shown on this machine only")
                .allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void volumesThatAreUsedAreDeclared() {
        Set<Object> declared = Set.copyOf(map(compose.get("volumes")).keySet());

        List<String> used = Stream.of("db", "mail")
                .flatMap(service -> list(service(service).get("volumes")).stream())
                .map(volume -> volume.substring(0, volume.indexOf(':')))
                .toList();

        assertThat(used).isNotEmpty().allMatch(declared::contains);
    }

    @Test
    void imageIsBuiltAndRunOnTheJavaOfTheBuild() {
        String java = find(pom, "<java.version>(\\d+)</java.version>").getFirst();
        String maven = find(read(".mvn/wrapper/maven-wrapper.properties"), "apache-maven-(\\d+\\.\\d+)\\.\\d+-bin")
                .getFirst();
        String node = find(read(".ci/tools.sh"), "node@(\\d+)").getFirst();

        assertThat(find(dockerfile, "(?m)^FROM (\\S+)"))
                .containsExactly(
                        "node:" + node + "-bookworm-slim",
                        "maven:" + maven + "-eclipse-temurin-" + java,
                        "eclipse-temurin:" + java + "-jre");
    }

    @Test
    void imageTakesWhatTheBuildMakes() {
        String name = find(pom, "<finalName>(\\S+)</finalName>").getFirst();

        assertThat(dockerfile).contains("-jar target/" + name + ".jar", "\"-jar\", \"" + name + ".jar\"");
        assertThat(find(dockerfile, "(?m)^EXPOSE (\\d+)"))
                .isEqualTo(find(settings, "server\\.port=\\$\\{PORT:(\\d+)}"));
        assertThat(list(service("app").get("ports"))).containsExactly("8080:8080");
    }

    @Test
    void whatTheImageCopiesIsThereAndIsSentToTheEngine() throws IOException {
        List<String> sent = Files.readAllLines(Path.of("docker/Dockerfile.dockerignore"));
        List<String> copied = new ArrayList<>();
        find(dockerfile, "(?m)^COPY (?!--from)(.+)").forEach(line -> copied.add(line.substring(0, line.indexOf(' '))));

        assertThat(copied).contains("pom.xml", "src/main", "frontend").allSatisfy(path -> {
            assertThat(Path.of(path)).exists();
            assertThat(sent).contains("!" + path);
        });
    }

    @Test
    void imageLeavesTheEmbeddedDatabaseOut() {
        String pattern =
                find(dockerfile, "&& rm layers/dependencies/lib/(\\S+)").getFirst();
        String jars = System.getProperty("java.class.path");

        assertThat(find(jars, "(" + pattern.replace(".", "\\.").replace("*", "[^/\\\\]*") + ")"))
                .as("jars that the pattern names")
                .isNotEmpty();
    }

    @Test
    void imageRunsAsNobodySpecialAndAsksForItsHealthWhereThatIsOpen() {
        String path = find(dockerfile, "GET (\\S+) HTTP").getFirst();

        assertThat(find(dockerfile, "(?m)^USER (\\S+)")).containsExactly("10001");
        assertThat(new ProbeAddresses().patterns()).contains(path);
    }

    private Map<String, Object> service(String name) {
        return map(map(compose.get("services")).get(name));
    }

    private Map<String, Object> environment(String service) {
        return map(service(service).get("environment"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Object value) {
        return (List<String>) Objects.requireNonNull(value);
    }

    private static List<String> find(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
