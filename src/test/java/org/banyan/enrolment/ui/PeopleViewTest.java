package org.banyan.enrolment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.banyan.identity.Categories;
import org.banyan.identity.Category;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonFacts;
import org.banyan.identity.Registry;
import org.banyan.identity.RegistryEntry;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.ui.Problem;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class PeopleViewTest extends SpringBrowserlessTest {

    @Autowired
    PersonFixture people;

    @Autowired
    Registry registry;

    @Autowired
    Categories categories;

    @Autowired
    JdbcClient sql;

    private final InstituteId institute = InstituteId.next();

    @BeforeEach
    void staffOfAnInstituteOfItsOwn() {
        sql.sql("insert into institute (id, slug, name, language, created_at) values (?, ?, 'Any', 'en', now(6))")
                .params(institute.value(), "institute-" + UUID.randomUUID())
                .update();
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(institute)));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void staffFindAPersonAndCorrectWhatIsKnown() {
        registry.add(institute, RegistryEntry.named("زينب كريم"));
        registry.add(institute, RegistryEntry.named("Somebody Else"));
        PeopleView view = navigate(PeopleView.class);
        test(field("Name, mail, phone or organisation")).setValue("زينب");
        assertThat(test(grid()).size()).isEqualTo(1);

        view.open(((PersonFacts) test(grid()).getRow(0)).person());
        test(field("Mail")).setValue("zainab@example.org");
        press("Save");

        assertThat(registry.everybody(institute))
                .filteredOn(facts -> facts.name().equals("زينب كريم"))
                .extracting(PersonFacts::email)
                .containsExactly("zainab@example.org");
    }

    @Test
    void whatIsRefusedIsSaidInTheFormAndNothingIsLost() {
        navigate(PeopleView.class);
        press("Add a person");
        test(field("Name")).setValue("Ann");
        test(field("Mail")).setValue("no address");

        press("Save");

        assertThat(find(Problem.class, find(FormDialog.class).single()).single().getText())
                .contains("not a mail address");
        assertThat(field("Name").getValue()).isEqualTo("Ann");
    }

    @Test
    void ofTwoWhoOpenedTheSamePersonTheSecondIsTold() {
        registry.add(institute, RegistryEntry.named("Ann"));
        PeopleView view = navigate(PeopleView.class);
        PersonFacts ann = (PersonFacts) test(grid()).getRow(0);
        view.open(ann.person());
        registry.change(institute, ann.person(), ann.version(), RegistryEntry.named("Ann Baker"));

        press("Save");

        assertThat(find(Problem.class, find(FormDialog.class).single()).single().getText())
                .contains("Somebody else has changed this person");
    }

    @Test
    void staffSetTheValuesOfACategory() {
        navigate(CategoriesView.class);
        test(field("New value for District")).setValue("Sylhet");
        CategoryEditor districts = find(CategoryEditor.class).all().get(Category.DISTRICT.ordinal());
        test(find(Button.class, districts).withText("Add").single()).click();
        test(find(Button.class, districts).withText("Save").single()).click();

        assertThat(categories.of(institute).of(Category.DISTRICT))
                .extracting(value -> value.code())
                .isEqualTo(List.of("Sylhet"));
    }

    @Test
    void nobodyElseGetsThere() {
        people.signIn(people.anyPerson());

        assertThatThrownBy(() -> navigate(PeopleView.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate(CategoriesView.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate(PeopleImportView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Grid<Object> grid() {
        return find(Grid.class).single();
    }
}
