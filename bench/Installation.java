import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The built program, run as a process of its own with demo data in a folder that is empty at first. */
final class Installation implements AutoCloseable {

    /** People are held to twenty posts a minute; who writes here is no person. */
    static final Map<String, String> WITHOUT_PACE = Map.of("BANYAN_DISCUSSION_POSTS_PER_MINUTE", "1000000");

    private static final Path PROGRAM = Path.of(".data/app/program/banyan.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path data = Path.of("target/bench-data").toAbsolutePath();
    private final Path log = Path.of("target/bench.log").toAbsolutePath();
    private final Map<String, String> settings;
    private final int port;
    private Process process;

    private Installation(Map<String, String> settings) throws IOException {
        this.settings = settings;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    /** Starts on empty data and waits until the demo data is there. */
    static Installation fresh(Map<String, String> settings) throws Exception {
        Installation installation = new Installation(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close));
        installation.empty();
        installation.start();
        return installation;
    }

    private void empty() throws Exception {
        databaseProcess().ifPresent(ProcessHandle::destroyForcibly);
        if (Files.exists(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        Files.createDirectories(data);
        Files.createSymbolicLink(
                data.resolve("cache"), Files.createDirectories(Path.of(".data/cache").toAbsolutePath()));
    }

    /** Starts the program, on whatever data there is. */
    void start() throws Exception {
        Files.deleteIfExists(log);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                PROGRAM.toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        List.of("DB_URL", "DB_USER", "DB_PASSWORD", "BANYAN_URL", "SPRING_MAIL_HOST").forEach(environment::remove);
        environment.put("PORT", Integer.toString(port));
        environment.put("BANYAN_DEMO", "true");
        environment.put("BANYAN_DATA", data.toString());
        environment.put("BANYAN_CONTENT", Path.of("course-content").toAbsolutePath().toString());
        environment.putAll(settings);
        process = builder.start();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!Files.readString(log).contains("Demo data is there")) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("The program did not start; see " + log);
            }
            Thread.sleep(100);
        }
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Paths: of the first topic of the course that the demo learners take, of that course, and of it in the catalogue. */
    record Course(String topic, String page, String catalogue) {}

    Course course() throws Exception {
        List<List<String>> rows = query(
                """
                select e.cohort_id, t.slug, c.slug from enrolment e
                join cohort h on h.id = e.cohort_id
                join course c on c.id = h.course_id
                join topic_version v on v.course_version_id = h.course_version_id
                join topic t on t.id = v.topic_id
                order by v.position limit 1""");
        List<String> row = rows.getFirst();
        String page = "/learn/" + row.get(0);
        return new Course(page + "/" + row.get(1), page, "/catalogue/" + row.get(2));
    }

    private Connection database() throws SQLException, IOException {
        String url = "jdbc:mariadb://127.0.0.1:" + databasePort() + "/banyan?sslMode=disable";
        String password = Files.readString(data.resolve("demo/mariadb.password")).trim();
        return DriverManager.getConnection(url, "banyan", password);
    }

    /** Changes the database beside the program. */
    void update(String sql) throws SQLException, IOException {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Asks the database beside the program, as text. */
    List<List<String>> query(String sql) throws SQLException, IOException {
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** How many statements the database has been asked so far. */
    long statements() throws SQLException, IOException {
        long sum = 0;
        for (List<String> row : query(
                "show global status where variable_name in ('Com_select', 'Com_insert', 'Com_update', 'Com_delete',"
                        + " 'Com_insert_select', 'Com_replace', 'Com_stmt_execute')")) {
            sum += Long.parseLong(row.get(1));
        }
        return sum;
    }

    private String databasePort() throws IOException {
        return Stream.of(databaseProcess().orElseThrow().info().arguments().orElseThrow())
                .filter(argument -> argument.startsWith("--port="))
                .map(argument -> argument.substring("--port=".length()))
                .findFirst()
                .orElseThrow();
    }

    private java.util.Optional<ProcessHandle> databaseProcess() throws IOException {
        Path pid = data.resolve("demo/mariadb.pid");
        return Files.exists(pid)
                ? ProcessHandle.of(Long.parseLong(Files.readString(pid).trim()))
                : java.util.Optional.empty();
    }

    long pid() {
        return process.pid();
    }

    void killDatabase() throws Exception {
        ProcessHandle database = databaseProcess().orElseThrow();
        database.destroyForcibly();
        database.onExit().get();
    }

    void killProgram() throws Exception {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            try {
                if (!process.waitFor(40, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
