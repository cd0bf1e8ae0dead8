package org.banyan.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.banyan.identity.Profiles;
import org.banyan.shared.Languages;
import org.banyan.shared.ui.Problem;

/** The language to read in, and the time zone that dates are shown in. */
class LanguageForm extends Div {

    /** Zones of places, and the world's time; the rest are old names and rules of computers. */
    private static final List<String> ZONES = Stream.concat(
                    Stream.of("UTC"),
                    ZoneId.getAvailableZoneIds().stream()
                            .filter(zone -> zone.matches(
                                    "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                            .sorted())
            .toList();

    private final Select<Locale> language = new Select<>();
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("identity.profile.zone"));
    private final Problem problem = new Problem();

    LanguageForm(Profiles.Profile profile, Locale shown, BiConsumer<Locale, String> save) {
        addClassName("profile-form");
        language.setLabel(getTranslation("identity.profile.language"));
        language.setItems(Languages.OF_INTERFACE);
        language.setItemLabelGenerator(Languages::nameInItself);
        language.setValue(profile.language()
                .or(() -> Languages.ofInterface(shown.toLanguageTag()))
                .orElse(Locale.ENGLISH));
        zone.setItems(ZONES);
        zone.setItemLabelGenerator(id -> id.replace('_', ' '));
        zone.setValue(profile.zone().getId());
        zone.setRequired(true);
        Button button = new Button(
                getTranslation("identity.profile.save"),
                _ -> problem.sayIfRefused(() ->
                        save.accept(language.getValue(), zone.getOptionalValue().orElse(""))));
        add(language, zone, problem, button);
    }
}
