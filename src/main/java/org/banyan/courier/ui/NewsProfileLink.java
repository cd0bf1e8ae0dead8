package org.banyan.courier.ui;

import org.banyan.identity.ProfileLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads from the profile to the choice of mails. */
@Configuration(proxyBeanMethods = false)
class NewsProfileLink {

    @Bean
    ProfileLink newsInProfile() {
        return new ProfileLink("profile/news", "courier.settings", "courier.news.settings");
    }
}
