package org.banyan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class DemoStaysHereTest {

    @Test
    void demoListensToThisMachineOnlyWhateverElseIsSet() {
        MockEnvironment environment =
                new MockEnvironment().withProperty("banyan.demo", "true").withProperty("server.address", "0.0.0.0");

        assertThat(addressWith(environment)).isEqualTo("127.0.0.1");
    }

    @Test
    void realInstallationListensWhereItIsTold() {
        MockEnvironment environment =
                new MockEnvironment().withProperty("banyan.demo", "false").withProperty("server.address", "10.0.0.1");

        assertThat(addressWith(environment)).isEqualTo("10.0.0.1");
    }

    private static String addressWith(MockEnvironment environment) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.setEnvironment(environment);
            new DemoStaysHere().initialize(context);
            return environment.getRequiredProperty("server.address");
        }
    }
}
