package org.banyan.shell.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.banyan.shared.Languages;
import org.banyan.shared.Texts;
import org.springframework.stereotype.Component;

/** Gives Vaadin's screens the texts of the modules. */
@Component
class TextsI18NProvider implements I18NProvider {

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.OF_INTERFACE;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return Texts.text(locale, key, params);
    }
}
