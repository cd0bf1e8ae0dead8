package org.banyan.cascade.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.banyan.cascade.KnownPerson;
import org.banyan.cascade.TrainerOffers;
import org.banyan.cascade.TrainingEntry;
import org.banyan.cascade.Trainings;

/** The trainings one gives, and where the next one is opened. */
@Route("cascade/trainings")
@PermitAll
@StyleSheet("css/cascade.css")
class MyTrainingsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final Trainings trainings;
    private final TrainerOffers offers;

    MyTrainingsView(Trainings trainings, TrainerOffers offers) {
        this.trainings = trainings;
        this.offers = offers;
        addClassNames("page", "cascade");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new H1(getTranslation("cascade.mine")), new Anchor("cascade", getTranslation("cascade.title")));
        List<TrainingEntry> mine = trainings.mine();
        if (mine.isEmpty()) {
            add(new Paragraph(getTranslation("cascade.mine.none")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("cascade-list");
            mine.forEach(training -> list.add(line(training)));
            add(list);
        }
        add(new H2(getTranslation("cascade.open")));
        List<TrainerOffers.Offer> possible = offers.mine(getLocale());
        if (possible.isEmpty()) {
            add(new Paragraph(getTranslation("cascade.open.not-qualified")));
        } else {
            add(new OpenTrainingForm(possible, offers.asking(), this::helpers, asked -> {
                var opened = trainings.open(asked);
                getUI().ifPresent(ui -> ui.navigate("cascade/trainings/" + opened.value()));
            }));
        }
    }

    private List<KnownPerson> helpers(TrainerOffers.Offer offer, String words) {
        return offers.helpers(offer.course(), offer.institute(), offer.programme(), words);
    }

    private ListItem line(TrainingEntry training) {
        Anchor name = new Anchor("cascade/trainings/" + training.training().value(), training.name());
        name.addClassName("name");
        name.getElement().setAttribute("dir", "auto");
        Span facts = new Span(Dates.span(training.startsOn(), training.endsOn(), getLocale()) + " · "
                + getTranslation("cascade.training.people.count", training.participants(), training.completed()));
        facts.addClassName("soft");
        ListItem line = new ListItem(name, facts);
        if (training.cancelled()) {
            Span mark = new Span(getTranslation("cascade.training.cancelled"));
            mark.addClassName("mark");
            mark.getElement().setAttribute("data-off", true);
            line.add(mark);
        }
        return line;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cascade.mine") + " · Banyan";
    }
}
