package org.banyan.gathering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banyan.enrolment.CohortId;
import org.banyan.gathering.Calendars;
import org.banyan.gathering.GatheringEntry;
import org.banyan.gathering.LedCohorts;
import org.banyan.gathering.MyGatherings;
import org.banyan.gathering.RegistrationStatus;
import org.banyan.gathering.Registrations;
import org.banyan.identity.Profiles;
import org.banyan.shared.ui.Markup;
import org.banyan.shared.ui.Problem;

/** The gatherings of the person asking: what is coming up, what was, and the way into one's own calendar. */
@Route("gatherings")
@Menu(order = 30, title = "gathering.gatherings")
@PermitAll
@StyleSheet("css/gathering.css")
class GatheringsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAST = 20;

    private final MyGatherings mine;
    private final Registrations registrations;
    private final LedCohorts led;
    private final Profiles profiles;
    private final Paragraph said = new Paragraph();
    private final Problem problem = new Problem();
    private final Div lists = new Div();
    private final CalendarPart calendar;

    GatheringsView(
            MyGatherings mine, Registrations registrations, LedCohorts led, Profiles profiles, Calendars calendars) {
        this.mine = mine;
        this.registrations = registrations;
        this.led = led;
        this.profiles = profiles;
        this.calendar = new CalendarPart(calendars);
        addClassNames("page", "gatherings");
        said.addClassName("said");
        said.getElement().setAttribute("role", "status");
        Anchor checkIn = new Anchor("/gatherings/check-in", getTranslation("gathering.check-in"));
        checkIn.setRouterIgnore(true);
        checkIn.addClassName("button");
        Div heading = new Div(new H1(getTranslation("gathering.gatherings")), checkIn);
        heading.addClassName("heading");
        add(heading, said, problem, lists, calendar);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        calendar.show();
        refresh();
    }

    private void refresh() {
        ZoneId zone = profiles.mine().zone();
        List<GatheringEntry> upcoming = mine.upcoming();
        List<GatheringEntry> past = mine.past(PAST);
        Map<CohortId, String> titles = led.titles(
                Stream.concat(upcoming.stream(), past.stream())
                        .map(GatheringEntry::cohort)
                        .toList(),
                getLocale());
        lists.removeAll();
        lists.add(new H2(getTranslation("gathering.upcoming")));
        if (upcoming.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("gathering.none-upcoming"));
            none.addClassName("empty");
            lists.add(none);
        }
        upcoming.forEach(gathering -> lists.add(card(gathering, titles.getOrDefault(gathering.cohort(), ""), zone)));
        if (!past.isEmpty()) {
            lists.add(new H2(getTranslation("gathering.past")));
            past.forEach(
                    gathering -> lists.add(pastCard(gathering, titles.getOrDefault(gathering.cohort(), ""), zone)));
        }
        plan();
    }

    private Article card(GatheringEntry gathering, String cohort, ZoneId zone) {
        Article card = new Article(Markup.component(GatheringFacts.of(gathering, cohort, zone, getLocale())));
        card.addClassName("gathering");
        Div foot = new Div();
        foot.addClassName("foot");
        String standing = GatheringFacts.standing(gathering, getLocale());
        if (!standing.isEmpty()) {
            Span mark = new Span(standing);
            mark.addClassName("standing");
            foot.add(mark);
        }
        if (!gathering.isCancelled()) {
            Span seats = new Span(GatheringFacts.seats(gathering, getLocale()));
            seats.addClassName("soft");
            foot.add(seats);
            if (gathering.facilitated()) {
                foot.add(new Anchor("gatherings/" + gathering.gathering().value(), getTranslation("gathering.roster")));
            } else {
                foot.add(action(gathering));
            }
        }
        card.add(foot);
        return card;
    }

    private Button action(GatheringEntry gathering) {
        if (gathering.comes()) {
            return button("gathering.withdraw", gathering, () -> askToWithdraw(gathering));
        }
        if (gathering.waits()) {
            return button("gathering.leave-line", gathering, () -> withdraw(gathering));
        }
        Button register = button(
                gathering.isFull() ? "gathering.join-line" : "gathering.register",
                gathering,
                () -> register(gathering));
        register.addThemeVariants(ButtonVariant.PRIMARY);
        return register;
    }

    private Button button(String key, GatheringEntry gathering, Runnable work) {
        Button button = new Button(getTranslation(key), _ -> work.run());
        button.setAriaLabel(getTranslation("gathering.named", getTranslation(key), gathering.title()));
        return button;
    }

    private void register(GatheringEntry gathering) {
        RegistrationStatus[] got = new RegistrationStatus[1];
        if (problem.sayIfRefused(() -> got[0] = registrations.register(gathering.gathering()))) {
            say(
                    got[0] == RegistrationStatus.REGISTERED ? "gathering.now-registered" : "gathering.now-waiting",
                    gathering);
        }
        refresh();
    }

    private void askToWithdraw(GatheringEntry gathering) {
        if (gathering.waiting() == 0) {
            withdraw(gathering);
            return;
        }
        new Confirmation(
                        getTranslation("gathering.withdraw-title"),
                        getTranslation("gathering.withdraw-what-happens"),
                        getTranslation("gathering.withdraw"),
                        () -> withdraw(gathering))
                .open();
    }

    private void withdraw(GatheringEntry gathering) {
        if (problem.sayIfRefused(() -> registrations.withdraw(gathering.gathering()))) {
            say("gathering.now-withdrawn", gathering);
        }
        refresh();
    }

    private void say(String key, GatheringEntry gathering) {
        said.setText(getTranslation(key, gathering.title()));
    }

    private Article pastCard(GatheringEntry gathering, String cohort, ZoneId zone) {
        Article card = new Article(Markup.component(GatheringFacts.brief(gathering, cohort, zone, getLocale())));
        card.addClassNames("gathering", "past");
        if (gathering.facilitated()) {
            card.add(new Anchor("gatherings/" + gathering.gathering().value(), getTranslation("gathering.roster")));
        }
        return card;
    }

    private void plan() {
        List<LedCohorts.Named> cohorts = led.mine(getLocale());
        if (cohorts.isEmpty()) {
            return;
        }
        ComboBox<LedCohorts.Named> choice = new ComboBox<>(getTranslation("gathering.choose-cohort"));
        choice.setItems(cohorts);
        choice.setItemLabelGenerator(LedCohorts.Named::title);
        choice.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                getUI().ifPresent(ui -> ui.navigate(
                        CohortGatheringsView.class,
                        CohortGatheringsView.of(chosen.getValue().cohort())));
            }
        });
        choice.addClassName("choose-cohort");
        lists.add(new H2(getTranslation("gathering.of-my-cohorts")), choice);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("gathering.gatherings") + " · Banyan";
    }
}
