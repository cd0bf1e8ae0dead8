package org.banyan.shell.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.shared.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language a person reads the interface in: the one chosen, which a cookie remembers, otherwise the first one the
 * browser asks for that the interface has, otherwise English.
 */
@Component("localeResolver")
public class InterfaceLanguage implements LocaleResolver {

    private static final String COOKIE = "banyan-language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request).or(() -> accepted(request)).orElse(Locale.ENGLISH);
    }

    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        if (response != null && language != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, language.toLanguageTag())
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(tag -> Languages.ofInterface(tag).stream())
                .findFirst();
    }

    private static Optional<Locale> accepted(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Languages.ofInterface(locale.toLanguageTag()).stream())
                .findFirst();
    }
}
