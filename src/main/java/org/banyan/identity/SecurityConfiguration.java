package org.banyan.identity;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.security.autoconfigure.web.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Which addresses are open, how people and programs sign in, and how passwords are kept. */
@Configuration
@EnableWebSecurity
class SecurityConfiguration {

    /** For programs nothing may be loaded or framed at all. */
    private static final String POLICY_FOR_PROGRAMS = "default-src 'none'; frame-ancestors 'none'";
    /** The screens' start page carries scripts of Vaadin's own in it, so scripts cannot be narrowed here. */
    private static final String POLICY_FOR_SCREENS =
            "base-uri 'self'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS = "geolocation=(), microphone=(), payment=(), usb=()";

    /** Programs show a token with every request and have no session. */
    @Bean
    @Order(1)
    SecurityFilterChain programChain(
            HttpSecurity http,
            AccessTokens tokens,
            JsonMapper json,
            LocaleResolver languages,
            List<OpenAddresses> openAddresses)
            throws Exception {
        AccessProblems problems = new AccessProblems(json, languages);
        return http.securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/api/openapi.json", "/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(open(openAddresses))
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.Names.ADMINISTRATOR)
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new BearerTokens(tokens, problems), AuthorizationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::cacheNothing)
                .addFilterBefore(headers(POLICY_FOR_PROGRAMS), HeaderWriterFilter.class)
                .build();
    }

    /** People sign in once and have a session, on screens and plain pages alike. */
    @Bean
    @Order(2)
    SecurityFilterChain personChain(
            HttpSecurity http,
            RequestUtil vaadin,
            RememberMeCookie rememberMe,
            SignInStanding standing,
            Profiles profiles,
            LocaleResolver languages,
            List<OpenAddresses> openAddresses)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                PathRequest.toStaticResources().atCommonLocations())
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        .requestMatchers(open(openAddresses))
                        .permitAll())
                // In a cookie, so that a form that was open for longer than a session can still be sent.
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                        .ignoringRequestMatchers(vaadin::isFrameworkInternalRequest)
                        .ignoringRequestMatchers(openAddresses.stream()
                                .flatMap(addresses -> addresses.signed().stream())
                                .toArray(String[]::new)))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        screens -> screens.loginView("/login", "/login?signed-out")
                                .enableCsrfConfiguration(false)
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .formLogin(form -> form.failureHandler(new SignInFailure()))
                .rememberMe(remember -> remember.rememberMeServices(rememberMe).key(RememberMeCookie.KEY))
                .addFilterAfter(new SignInCheck(standing), SecurityContextHolderFilter.class)
                .sessionManagement(
                        session -> session.addSessionAuthenticationStrategy(new LanguageAtSignIn(profiles, languages)))
                .headers(SecurityConfiguration::cacheNothing)
                .addFilterBefore(headers(POLICY_FOR_SCREENS), HeaderWriterFilter.class)
                .build();
    }

    /** What a browser may do with the answer. Written at once: a page of Vaadin's leaves without passing here again. */
    private static HeaderWriterFilter headers(String contentPolicy) {
        HeaderWriterFilter headers = new HeaderWriterFilter(List.of(
                new ContentSecurityPolicyHeaderWriter(contentPolicy),
                new XFrameOptionsHeaderWriter(XFrameOptionsHeaderWriter.XFrameOptionsMode.DENY),
                new XContentTypeOptionsHeaderWriter(),
                new ReferrerPolicyHeaderWriter(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN),
                new StaticHeadersWriter("Permissions-Policy", PERMISSIONS),
                new HstsHeaderWriter()));
        headers.setShouldWriteHeadersEagerly(true);
        return headers;
    }

    private static void cacheNothing(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled().cacheControl(Customizer.withDefaults());
    }

    private static String[] open(List<OpenAddresses> openAddresses) {
        return openAddresses.stream()
                .flatMap(addresses -> addresses.patterns().stream())
                .toArray(String[]::new);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Passwords();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
