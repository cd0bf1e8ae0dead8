package org.banyan.gathering.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.TextRenderer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banyan.gathering.GatheringKind;
import org.banyan.gathering.GatheringPlan;
import org.banyan.gathering.PersonChoice;
import org.banyan.gathering.Times;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What is to be said of a gathering. */
class GatheringForm extends Div {

    private final RadioButtonGroup<GatheringKind> kind = new RadioButtonGroup<>(getTranslation("gathering.kind"));
    private final TextField title = line("gathering.title", GatheringPlan.LONGEST_TITLE);
    private final TextArea description = new TextArea(getTranslation("gathering.description"));
    private final TextField venue = line("gathering.venue", GatheringPlan.LONGEST_VENUE);
    private final TextField link = line("gathering.link", GatheringPlan.LONGEST_LINK);
    private final DateTimePicker starts = moment("gathering.starts");
    private final DateTimePicker ends = moment("gathering.ends");
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("gathering.zone"));
    private final IntegerField seats = new IntegerField(getTranslation("gathering.seats"));
    private final BigDecimalField hours = new BigDecimalField(getTranslation("gathering.hours"));
    private final MultiSelectComboBox<PersonChoice> facilitators =
            new MultiSelectComboBox<>(getTranslation("gathering.facilitators"));

    GatheringForm(
            GatheringPlan plan, Collection<PersonChoice> facilitating, Function<String, List<PersonChoice>> choices) {
        addClassName("gathering-form");
        kind.setItems(GatheringKind.values());
        kind.setRenderer(new TextRenderer<>(one ->
                getTranslation(one == GatheringKind.LIVE ? "gathering.kind.live" : "gathering.kind.face-to-face")));
        kind.addValueChangeListener(_ -> showWhatIsNeeded());
        title.setRequiredIndicatorVisible(true);
        description.setMaxLength(GatheringPlan.LONGEST_DESCRIPTION);
        description.getElement().setAttribute("dir", "auto");
        link.getElement().setAttribute("dir", "ltr");
        link.setHelperText(getTranslation("gathering.link-hint"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(GatheringForm::isOfACity)
                .sorted()
                .toList());
        zone.setItemLabelGenerator(this::zoneLabel);
        zone.setRequiredIndicatorVisible(true);
        seats.setMin(1);
        seats.setMax(GatheringPlan.MOST_SEATS);
        seats.setHelperText(getTranslation("gathering.seats-hint"));
        hours.setHelperText(getTranslation("gathering.hours-hint"));
        facilitators.setItemLabelGenerator(GatheringForm::label);
        facilitators.setItems(query -> choices.apply(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        facilitators.setHelperText(getTranslation("gathering.facilitators-hint"));
        fill(plan, facilitating);
        add(kind, title, starts, ends, zone, venue, link, seats, hours, facilitators, description);
    }

    /** What a new gathering begins with: next week at this hour, for two hours, on the planner's clocks. */
    static GatheringPlan beginning(ZoneId zone, Instant now) {
        LocalDateTime start =
                LocalDateTime.ofInstant(now.plus(Duration.ofDays(7)), zone).truncatedTo(ChronoUnit.HOURS);
        return new GatheringPlan(
                GatheringKind.FACE_TO_FACE,
                "",
                null,
                null,
                null,
                start,
                start.plusHours(2),
                zone.getId(),
                null,
                BigDecimal.TWO,
                Set.of());
    }

    private void fill(GatheringPlan plan, Collection<PersonChoice> facilitating) {
        kind.setValue(plan.kind());
        title.setValue(plan.title());
        description.setValue(words(plan.description()));
        venue.setValue(words(plan.venue()));
        link.setValue(words(plan.link()));
        starts.setValue(plan.startsAt());
        ends.setValue(plan.endsAt());
        zone.setValue(plan.zone());
        seats.setValue(plan.seats());
        hours.setValue(plan.hours());
        facilitators.setValue(Set.copyOf(facilitating));
    }

    private void showWhatIsNeeded() {
        boolean live = kind.getValue() == GatheringKind.LIVE;
        venue.setRequiredIndicatorVisible(!live);
        link.setRequiredIndicatorVisible(live);
    }

    /** What was written; the service says what is wrong with it. */
    GatheringPlan plan() {
        if (starts.getValue() == null || ends.getValue() == null) {
            throw new Refusal.Invalid("gathering.refusal.times-missing");
        }
        if (zone.getValue() == null) {
            throw new Refusal.Invalid("gathering.refusal.zone");
        }
        return new GatheringPlan(
                kind.getValue(),
                title.getValue(),
                description.getValue(),
                venue.getValue(),
                link.getValue(),
                starts.getValue(),
                ends.getValue(),
                zone.getValue(),
                seats.getValue(),
                hours.getValue() == null ? BigDecimal.ZERO : hours.getValue(),
                facilitators.getValue().stream().map(PersonChoice::person).collect(Collectors.toSet()));
    }

    /** Offsets and abbreviations are for machines; people know cities. */
    private static boolean isOfACity(String zone) {
        boolean technical = zone.startsWith("Etc/") || zone.startsWith("SystemV/");
        return zone.equals("UTC") || (zone.contains("/") && !technical);
    }

    static String label(PersonChoice choice) {
        return choice.note() == null ? choice.name() : choice.name() + " · " + choice.note();
    }

    private String zoneLabel(String id) {
        String city = Times.zoneName(ZoneId.of(id), getLocale());
        return city.equals(id) ? id : city + " · " + id;
    }

    private TextField line(String key, int longest) {
        TextField line = new TextField(getTranslation(key));
        line.setMaxLength(longest);
        line.getElement().setAttribute("dir", "auto");
        return line;
    }

    private DateTimePicker moment(String key) {
        DateTimePicker moment = new DateTimePicker(getTranslation(key));
        moment.setLocale(getLocale());
        moment.setStep(Duration.ofMinutes(15));
        moment.setDateAriaLabel(getTranslation("gathering.day"));
        moment.setTimeAriaLabel(getTranslation("gathering.time"));
        return moment;
    }

    private static String words(@Nullable String words) {
        return words == null ? "" : words;
    }
}
