package org.banyan.shell.web;

import java.util.Locale;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Gives the plain pages the same texts as the screens. */
@Component("messageSource")
class TextsMessageSource implements MessageSource {

    @Override
    public @Nullable String getMessage(
            String key, Object @Nullable [] arguments, @Nullable String fallback, @Nullable Locale language) {
        return Texts.has(key) ? getMessage(key, arguments, language) : fallback;
    }

    @Override
    public String getMessage(String key, Object @Nullable [] arguments, @Nullable Locale language) {
        if (!Texts.has(key)) {
            throw new NoSuchMessageException(key);
        }
        return Texts.text(
                language == null ? Locale.ENGLISH : language, key, arguments == null ? new Object[0] : arguments);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale language) {
        String[] keys = resolvable.getCodes();
        if (keys != null) {
            for (String key : keys) {
                if (Texts.has(key)) {
                    return getMessage(key, resolvable.getArguments(), language);
                }
            }
        }
        String fallback = resolvable.getDefaultMessage();
        if (fallback == null) {
            throw new NoSuchMessageException(keys == null || keys.length == 0 ? "" : keys[0]);
        }
        return fallback;
    }
}
