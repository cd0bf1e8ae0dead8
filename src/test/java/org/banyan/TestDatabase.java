package org.banyan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** One real MariaDB for the whole test run, empty at its start. With {@code TEST_DB_URL} an external one is used. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String external = System.getenv("TEST_DB_URL");
        Map<String, Object> properties = external != null
                ? Map.of(
                        "spring.datasource.url", external,
                        "spring.datasource.username", System.getenv("TEST_DB_USER"),
                        "spring.datasource.password", System.getenv("TEST_DB_PASSWORD"))
                : Map.of(
                        "spring.datasource.url", Embedded.SERVER.url(),
                        "spring.datasource.username", EmbeddedMariaDb.USER,
                        "spring.datasource.password", Embedded.SERVER.password());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", properties));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test files",
                        Map.of(
                                "banyan.files",
                                Path.of("target/test-files").toAbsolutePath().toString(),
                                "banyan.keys",
                                "target/test-keys")));
    }

    private static final class Embedded {
        static final EmbeddedMariaDb SERVER = start();

        private static EmbeddedMariaDb start() {
            try {
                Path data = Path.of("target/test-data").toAbsolutePath();
                FileSystemUtils.deleteRecursively(data);
                Files.createDirectories(data);
                EmbeddedMariaDb server =
                        EmbeddedMariaDb.start(data, Path.of(".data/cache").toAbsolutePath());
                SpringApplication.getShutdownHandlers().add(server::stop);
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
