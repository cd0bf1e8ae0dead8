package org.banyan.gathering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.banyan.gathering.GatheringEntry;
import org.banyan.gathering.Gatherings;
import org.banyan.gathering.LedCohorts;
import org.banyan.gathering.MyGatherings;
import org.banyan.gathering.PersonChoice;
import org.banyan.gathering.StoredPlan;
import org.banyan.identity.Profiles;
import org.banyan.shared.ui.Markup;

/** All gatherings of a cohort, for those who lead it: plan, change, cancel, and the way to each roster. */
@Route("gatherings/cohort/:cohort")
@PermitAll
@StyleSheet("css/gathering.css")
class CohortGatheringsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final MyGatherings mine;
    private final Gatherings gatherings;
    private final LedCohorts led;
    private final Profiles profiles;
    private final Clock clock;
    private final H1 heading = new H1();
    private final Div list = new Div();
    private CohortId cohort = new CohortId(new UUID(0, 0));
    private String title = "";
    private ZoneId zone = ZoneId.of("UTC");

    CohortGatheringsView(MyGatherings mine, Gatherings gatherings, LedCohorts led, Profiles profiles, Clock clock) {
        this.mine = mine;
        this.gatherings = gatherings;
        this.led = led;
        this.profiles = profiles;
        this.clock = clock;
        addClassNames("page", "gatherings");
        heading.getElement().setAttribute("dir", "auto");
        Button plan = new Button(getTranslation("gathering.plan"), _ -> plan());
        plan.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(plan, new Anchor("gatherings", getTranslation("gathering.all")));
        actions.addClassName("actions");
        add(heading, actions, list);
    }

    static RouteParameters of(CohortId cohort) {
        return new RouteParameters("cohort", cohort.value().toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        cohort = new CohortId(Ids.read(event, "cohort"));
        zone = profiles.mine().zone();
        refresh();
    }

    private void refresh() {
        List<GatheringEntry> all = mine.ofCohort(cohort);
        title = getTranslation(
                "gathering.of-cohort", led.titles(List.of(cohort), getLocale()).getOrDefault(cohort, ""));
        heading.setText(title);
        list.removeAll();
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("gathering.none-in-cohort"));
            none.addClassName("empty");
            list.add(none);
        }
        Instant now = clock.instant();
        part(
                "gathering.upcoming",
                all.reversed().stream().filter(one -> !one.isOverAt(now)).toList(),
                now);
        part("gathering.past", all.stream().filter(one -> one.isOverAt(now)).toList(), now);
    }

    private void part(String key, List<GatheringEntry> part, Instant now) {
        if (!part.isEmpty()) {
            list.add(new H2(getTranslation(key)));
            part.forEach(gathering -> list.add(card(gathering, now)));
        }
    }

    private Article card(GatheringEntry gathering, Instant now) {
        Article card = new Article(Markup.component(GatheringFacts.of(gathering, null, zone, getLocale())));
        card.addClassName("gathering");
        Span seats = new Span(GatheringFacts.seats(gathering, getLocale()));
        seats.addClassName("soft");
        Anchor roster = new Anchor("gatherings/" + gathering.gathering().value(), getTranslation("gathering.roster"));
        roster.getElement().setAttribute("aria-label", named("gathering.roster", gathering));
        Div foot = new Div(seats, roster);
        foot.addClassName("foot");
        if (!gathering.isCancelled()) {
            foot.add(button("gathering.change", gathering, () -> change(gathering)));
            if (!gathering.isOverAt(now)) {
                foot.add(button("gathering.cancel-gathering", gathering, () -> cancel(gathering)));
            }
        }
        card.add(foot);
        return card;
    }

    private Button button(String key, GatheringEntry gathering, Runnable work) {
        Button button = new Button(getTranslation(key), _ -> work.run());
        button.setAriaLabel(named(key, gathering));
        return button;
    }

    private String named(String key, GatheringEntry gathering) {
        return getTranslation("gathering.named", getTranslation(key), gathering.title());
    }

    private void plan() {
        GatheringForm form = new GatheringForm(GatheringForm.beginning(zone, clock.instant()), Set.of(), this::choices);
        new PlanDialog(
                        getTranslation("gathering.plan"),
                        form,
                        plan -> gatherings.plan(cohort, plan),
                        () -> done("gathering.saved"))
                .open();
    }

    private void change(GatheringEntry gathering) {
        StoredPlan stored = gatherings.get(gathering.gathering());
        GatheringForm form = new GatheringForm(
                stored.plan(), gatherings.named(cohort, stored.plan().facilitators()), this::choices);
        new PlanDialog(
                        getTranslation("gathering.change-title"),
                        form,
                        plan -> gatherings.change(stored.gathering(), stored.version(), plan),
                        () -> done("gathering.saved"))
                .open();
    }

    private List<PersonChoice> choices(String words) {
        return gatherings.facilitatorChoices(cohort, words, getLocale());
    }

    private void cancel(GatheringEntry gathering) {
        int version = gatherings.get(gathering.gathering()).version();
        new CancelDialog(
                        reason -> gatherings.cancel(gathering.gathering(), version, reason),
                        () -> done("gathering.was-cancelled"))
                .open();
    }

    private void done(String key) {
        refresh();
        Notification.show(getTranslation(key), 4000, Notification.Position.BOTTOM_START);
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
