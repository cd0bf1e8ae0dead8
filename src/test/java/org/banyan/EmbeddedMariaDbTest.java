package org.banyan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.banyan.journeys.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {

    /** Below the system's temporary folder, which is where the library used for this would empty it. */
    @TempDir
    Path data;

    @Test
    void dataIsThereAfterARestartAndAfterACrashOfTheProcessThatStartedIt() throws Exception {
        EmbeddedMariaDb first = start();
        run(first, "create table kept (words varchar(20))");
        run(first, "insert into kept values ('before the restart')");
        first.stop();

        assertThat(crashAfterWriting("before the crash")).isEqualTo(Crashing.EXIT);
        ProcessHandle server = server();
        assertThat(server.isAlive()).as("the server left behind").isTrue();

        EmbeddedMariaDb last = start();
        assertThat(server.isAlive()).as("the server left behind").isFalse();
        assertThat(words(last)).isEqualTo("before the crash, before the restart");

        last.stop();
        assertThat(data.resolve("mariadb.pid"))
                .as("the process file of the last server")
                .doesNotExist();
    }

    private int crashAfterWriting(String words) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Crashing.class.getName(),
                        data.toString(),
                        words)
                .inheritIO()
                .start()
                .waitFor();
    }

    /** A process that starts the server, writes and ends without any of its last words. */
    static final class Crashing {

        static final int EXIT = 77;

        private Crashing() {}

        public static void main(String[] arguments) throws IOException, SQLException {
            EmbeddedMariaDb server = start(Path.of(arguments[0]));
            run(server, "insert into kept values ('" + arguments[1] + "')");
            Runtime.getRuntime().halt(EXIT);
        }
    }

    @Test
    void serverThatIsKilledComesBackAtTheSameAddressWithItsData() throws Exception {
        EmbeddedMariaDb database = start();
        run(database, "create table kept (words varchar(40))");
        run(database, "insert into kept values ('before the kill')");

        ProcessHandle killed = server();
        killed.destroyForcibly();
        killed.onExit().get();

        Waiting.until("the server to be back", Duration.ofSeconds(60), () -> answers(database));
        assertThat(words(database)).isEqualTo("before the kill");
        ProcessHandle back = server();
        database.stop();
        assertThat(back.isAlive()).as("the server after its stop").isFalse();
    }

    private static boolean answers(EmbeddedMariaDb database) {
        try (Connection connection = connect(database)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private EmbeddedMariaDb start() throws IOException {
        return start(data);
    }

    private static EmbeddedMariaDb start(Path data) throws IOException {
        return EmbeddedMariaDb.start(data, Path.of(".data/cache").toAbsolutePath());
    }

    private ProcessHandle server() throws IOException {
        return ProcessHandle.of(Long.parseLong(
                        Files.readString(data.resolve("mariadb.pid")).trim()))
                .orElseThrow();
    }

    private static void run(EmbeddedMariaDb server, String statement) throws SQLException {
        try (Connection connection = connect(server);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String words(EmbeddedMariaDb server) throws SQLException {
        try (Connection connection = connect(server);
                Statement sql = connection.createStatement();
                ResultSet rows =
                        sql.executeQuery("select group_concat(words order by words separator ', ') from kept")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedMariaDb server) throws SQLException {
        return DriverManager.getConnection(server.url(), EmbeddedMariaDb.USER, server.password());
    }
}
