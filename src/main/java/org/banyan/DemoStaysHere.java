package org.banyan;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * While demo data is on, everybody knows every password, so the server listens to this machine only. No setting overrides
 * this.
 */
final class DemoStaysHere implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.getProperty("banyan.demo", Boolean.class, false)) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("demo stays here", Map.of("server.address", "127.0.0.1")));
        }
    }
}
