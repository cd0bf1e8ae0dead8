package org.banyan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What an installation on one machine needs before anything else: a data folder that only one process uses at a time, and
 * a database. Where {@code DB_URL} names an external MariaDB, that one is used and none is started.
 *
 * <p>Demo data and real data live in two folders below {@code BANYAN_DATA} and never mix.
 */
final class LocalInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.containsProperty("DB_URL")) {
            return;
        }
        boolean demo = environment.getProperty("banyan.demo", Boolean.class, false);
        Path root = Path.of(environment.getProperty("BANYAN_DATA", ".data"))
                .toAbsolutePath()
                .normalize();
        Path data = root.resolve(demo ? "demo" : "real");
        try {
            Files.createDirectories(data);
            RunningInstance.claim(data, "http://localhost:" + environment.getProperty("server.port", "8080"));
            EmbeddedMariaDb database = EmbeddedMariaDb.start(data, root.resolve("cache"));
            SpringApplication.getShutdownHandlers().add(database::stop);
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "embedded database",
                            Map.of(
                                    "spring.datasource.url", database.url(),
                                    "spring.datasource.username", EmbeddedMariaDb.USER,
                                    "spring.datasource.password", database.password(),
                                    "banyan.files",
                                            environment.getProperty(
                                                    "BANYAN_FILES",
                                                    data.resolve("files").toString()))));
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + data + " cannot be used", e);
        }
    }
}
