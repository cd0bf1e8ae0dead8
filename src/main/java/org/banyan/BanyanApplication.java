package org.banyan;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Banyan: one process that serves all faces (screens, plain pages, HTTP API). */
@SpringBootApplication
@Modulithic(systemName = "Banyan", sharedModules = "shared")
@EnableAsync
@EnableScheduling
public class BanyanApplication {

    private static final int ALREADY_RUNNING = 3;

    public static void main(String[] args) {
        // Times are kept in UTC; the database driver writes them in the zone of the process.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        // Held for each open page; docs/decisions/0003-small-buffers-for-open-pages.md. The web server reads it only
        // from here.
        System.setProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", "2048");
        SpringApplication application = new SpringApplication(BanyanApplication.class);
        application.addInitializers(new DemoStaysHere(), new LocalInstallation());
        try {
            application.run(args);
        } catch (RunningInstance.AlreadyRunning e) {
            System.err.println(e.getMessage());
            System.exit(ALREADY_RUNNING);
        } catch (RuntimeException e) {
            // Spring has said why; ending the process also ends the embedded database.
            System.exit(1);
        }
    }
}
