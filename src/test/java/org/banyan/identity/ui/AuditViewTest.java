package org.banyan.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.PersonId;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class AuditViewTest extends SpringBrowserlessTest {

    @Autowired
    PersonFixture people;

    @Autowired
    AuditTrail audit;

    @Autowired
    EntityManagerFactory entities;

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void administratorFindsWhatOnePersonDid() {
        PersonId ann = people.named("Ann Finder " + System.nanoTime());
        people.signedInAs(ann, () -> audit.record("identity.renamed", AuditTrail.Subject.of(ann), Map.of("a", "b")));
        people.signIn(people.administrator());
        navigate(AuditView.class);

        test(find(TextField.class).single()).setValue(people.emailOf(ann));

        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(((AuditTrail.Line) test(grid()).getRow(0)).action()).isEqualTo("identity.renamed");
    }

    @Test
    void pageOfEntriesTakesTheSameFewQueriesHoweverManyThereAre() {
        PersonId ann = people.anyPerson();
        for (int i = 0; i < 60; i++) {
            PersonId other = people.anyPerson();
            people.signedInAs(other, () -> audit.record("identity.renamed", AuditTrail.Subject.of(ann), Map.of()));
        }
        people.signIn(people.administrator());
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        assertThat(audit.lines(AuditTrail.Filter.NONE, 0, 50)).hasSize(50);

        assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(3);
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void nobodyElseGetsIt() {
        people.signIn(people.anyPerson());

        assertThatThrownBy(() -> navigate(AuditView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Grid<Object> grid() {
        return find(Grid.class).single();
    }
}
