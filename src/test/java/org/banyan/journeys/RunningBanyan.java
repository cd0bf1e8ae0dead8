package org.banyan.journeys;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged application, running as a process of its own on a free port, with demo data in {@code target/journey-data},
 * which is emptied at the start. Its log is {@code target/journey.log}. Mails go to a server in this process.
 */
public final class RunningBanyan implements AutoCloseable {

    private static final Path JAR = Path.of("target/banyan.jar").toAbsolutePath();
    private static final Path DATA = Path.of("target/journey-data").toAbsolutePath();
    private static final Path LOG = Path.of("target/journey.log").toAbsolutePath();
    private static final Duration START = Duration.ofMinutes(4);

    /** The mailbox that answers by mail come to. */
    private static final String REPLIES = "reply@banyan.test";

    private final HttpClient http = HttpClient.newHttpClient();
    private final GreenMail mails;
    private final int port;
    private @Nullable Process process;

    private RunningBanyan(GreenMail mails, int port) {
        this.mails = mails;
        this.port = port;
    }

    static RunningBanyan start() {
        try {
            emptyData();
            Files.deleteIfExists(LOG);
            GreenMail mails = new GreenMail(new ServerSetup[] {
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            });
            mails.start();
            mails.setUser(REPLIES, "replies", "secret");
            RunningBanyan banyan = new RunningBanyan(mails, freePort());
            banyan.launch();
            return banyan;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a page, given the path. */
    public URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Stops the application in its orderly way and starts it again on the same data and port. */
    public void restart() {
        try {
            stop();
            launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the application and its database without a word, as when the power fails, and starts them again on the same data and port. */
    public void killAndStart() {
        Process running = Objects.requireNonNull(process);
        running.descendants().toList().forEach(ProcessHandle::destroyForcibly);
        running.onExit().join();
        try {
            launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest mail to the person with these words in its subject, waited for. */
    public MimeMessage mailTo(String address, String words) {
        return Waiting.until(
                () -> "a mail to " + address + " about “" + words + "”",
                () -> mailsTo(address).reversed().stream()
                        .filter(mail -> subject(mail).contains(words))
                        .findFirst());
    }

    /** The newest mail to the person, waited for. */
    public MimeMessage mailTo(String address) {
        return Waiting.until(
                () -> "a mail to " + address,
                () -> mailsTo(address).reversed().stream().findFirst());
    }

    /** Brings an answer to the mailbox that the application reads. */
    public void receives(MimeMessage answer) {
        mails.getUserManager().getUserByEmail(REPLIES).deliver(answer);
    }

    /** All mails to the person so far, oldest first. */
    public List<MimeMessage> mailsTo(String address) {
        return Stream.of(mails.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Stream.of(mail.getAllRecipients()).map(Address::toString).anyMatch(to -> to.contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void launch() throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("Journeys need " + JAR + ": build it by ./mvnw package -DskipTests");
        }
        long logged = Files.exists(LOG) ? Files.size(LOG) : 0;
        File java = Path.of(System.getProperty("java.home"), "bin", "java").toFile();
        ProcessBuilder builder = new ProcessBuilder(
                        Leash.PROGRAM.getPath(),
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx768m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        var environment = builder.environment();
        List.of("DB_URL", "DB_USER", "DB_PASSWORD", "BANYAN_URL").forEach(environment::remove);
        environment.putAll(Leash.environment(java));
        environment.put("PORT", Integer.toString(port));
        environment.put("BANYAN_DEMO", "true");
        environment.put("BANYAN_DATA", DATA.toString());
        environment.put(
                "BANYAN_CONTENT", Path.of("course-content").toAbsolutePath().toString());
        environment.put("SPRING_MAIL_HOST", "127.0.0.1");
        environment.put("SPRING_MAIL_PORT", Integer.toString(mails.getSmtp().getPort()));
        environment.put("BANYAN_MAIL_REPLY_ADDRESS", REPLIES);
        environment.put("BANYAN_MAIL_REPLY_HOST", "127.0.0.1");
        environment.put(
                "BANYAN_MAIL_REPLY_PORT", Integer.toString(mails.getImap().getPort()));
        environment.put("BANYAN_MAIL_REPLY_SSL", "false");
        environment.put("BANYAN_MAIL_REPLY_USER", "replies");
        environment.put("BANYAN_MAIL_REPLY_PASSWORD", "secret");
        Process started = builder.start();
        process = started;
        Waiting.until("the application to be ready; see " + LOG, START, () -> isReady(started, logged));
    }

    /** Ready means: healthy, and the demo data is loaded. */
    private boolean isReady(Process started, long logged) {
        if (!started.isAlive()) {
            throw new IllegalStateException("The application ended while starting; see " + LOG);
        }
        try {
            String log = new String(Files.readAllBytes(LOG), java.nio.charset.StandardCharsets.UTF_8);
            return log.substring((int) Math.min(logged, log.length())).contains("Demo data is there") && isHealthy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isHealthy() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(address("/actuator/health"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void stop() {
        Process running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(40, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process = null;
    }

    @Override
    public void close() {
        stop();
        mails.stop();
        http.close();
    }

    /** Keeps the unpacked database program, which all installations on the machine share. */
    private static void emptyData() throws IOException {
        FileSystemUtils.deleteRecursively(DATA);
        Files.createDirectories(DATA);
        Path programs = Files.createDirectories(Path.of(".data/cache").toAbsolutePath());
        Files.createSymbolicLink(DATA.resolve("cache"), programs);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
