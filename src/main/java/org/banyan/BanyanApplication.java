package org.banyan;

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

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(BanyanApplication.class);
        application.addInitializers(new LocalInstallation());
        application.run(args);
    }
}
