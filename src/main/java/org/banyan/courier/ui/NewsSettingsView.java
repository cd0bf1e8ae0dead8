package org.banyan.courier.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.Objects;
import org.banyan.courier.NewsSettings;
import org.banyan.courier.QuietHours;
import org.banyan.courier.Rhythm;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Problem;
import org.banyan.shared.ui.ReaderZone;

/** How often one wants mail of which course, and when not. */
@Route("profile/news")
@PermitAll
@StyleSheet("css/courier.css")
class NewsSettingsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final NewsSettings settings;

    NewsSettingsView(NewsSettings settings) {
        this.settings = settings;
        addClassNames("page", "news-settings");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        NewsSettings.Mine mine = settings.mine(getLocale());
        add(new H1(getTranslation("courier.settings")), new Paragraph(getTranslation("courier.settings.intro")));
        mine.channels().forEach(channel -> add(channel(channel)));
        if (mine.channels().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("courier.settings.none"));
            none.addClassName("notice");
            add(none);
        }
        add(quiet(Objects.requireNonNullElse(mine.quiet(), QuietHours.USUAL), mine.quiet() != null));
    }

    private Section channel(NewsSettings.Channel channel) {
        Select<Rhythm> rhythm = new Select<>();
        rhythm.setLabel(getTranslation("courier.settings.rhythm", channel.name()));
        rhythm.setItems(Rhythm.values());
        rhythm.setItemLabelGenerator(this::said);
        rhythm.setValue(channel.rhythm());
        Checkbox direct = new Checkbox(getTranslation("courier.settings.direct"), channel.directAtOnce());
        direct.setVisible(isDigest(channel.rhythm()));
        rhythm.addValueChangeListener(change -> {
            direct.setVisible(isDigest(change.getValue()));
            choose(channel, change.getValue(), direct.getValue());
        });
        direct.addValueChangeListener(change -> choose(channel, rhythm.getValue(), change.getValue()));
        return part(rhythm, direct);
    }

    private static boolean isDigest(Rhythm rhythm) {
        return rhythm == Rhythm.DAILY || rhythm == Rhythm.WEEKLY;
    }

    private void choose(NewsSettings.Channel channel, Rhythm rhythm, boolean direct) {
        settings.choose(channel.id(), rhythm, direct);
        saved();
    }

    private Section quiet(QuietHours hours, boolean on) {
        Checkbox wanted = new Checkbox(getTranslation("courier.settings.quiet-on"), on);
        TimePicker from = time("courier.settings.from", hours.from(), on);
        TimePicker to = time("courier.settings.to", hours.to(), on);
        wanted.addValueChangeListener(change -> {
            from.setVisible(change.getValue());
            to.setVisible(change.getValue());
        });
        Div times = new Div(from, to);
        times.addClassName("times");
        Paragraph zone = new Paragraph(getTranslation(
                "courier.settings.quiet-zone", ReaderZone.current().getId()));
        Problem problem = new Problem();
        Button save = new Button(
                getTranslation("courier.settings.save"),
                _ -> problem.sayIfRefused(() -> {
                    settings.beQuiet(wanted.getValue() ? chosen(from, to) : null);
                    saved();
                }));
        Section part = part(new H2(getTranslation("courier.settings.quiet")), wanted, times, zone, problem, save);
        part.addClassName("quiet");
        return part;
    }

    private TimePicker time(String label, java.time.LocalTime value, boolean visible) {
        TimePicker time = new TimePicker(getTranslation(label), value);
        time.setLocale(getLocale());
        time.setStep(Duration.ofMinutes(30));
        time.setVisible(visible);
        return time;
    }

    private static QuietHours chosen(TimePicker from, TimePicker to) {
        if (from.getValue() == null || to.getValue() == null) {
            throw new Refusal.Invalid("courier.refusal.quiet-incomplete");
        }
        return new QuietHours(from.getValue(), to.getValue());
    }

    private static Section part(com.vaadin.flow.component.Component... components) {
        Section part = new Section(components);
        part.addClassName("news-part");
        return part;
    }

    private String said(Rhythm rhythm) {
        return getTranslation(
                switch (rhythm) {
                    case AT_ONCE -> "courier.settings.at-once";
                    case DAILY -> "courier.settings.daily";
                    case WEEKLY -> "courier.settings.weekly";
                    case APP_ONLY -> "courier.settings.app-only";
                });
    }

    private void saved() {
        Notification.show(getTranslation("courier.settings.saved"), 4000, Notification.Position.BOTTOM_START);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("courier.settings") + " · Banyan";
    }
}
