package org.banyan.enrolment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.banyan.enrolment.intake.ImportId;
import org.banyan.enrolment.intake.ImportReport;
import org.banyan.enrolment.intake.ImportStatus;
import org.banyan.enrolment.intake.PeopleImports;
import org.banyan.enrolment.intake.StartImport;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Registry;
import org.banyan.identity.RegistryEntry;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PeopleImportViewTest extends ViewTest {

    @Autowired
    PeopleImports imports;

    @Autowired
    Registry registry;

    @Autowired
    JdbcClient sql;

    private final InstituteId institute = InstituteId.next();

    @Override
    protected PersonId whoOpens() {
        sql.sql("insert into institute (id, slug, name, language, created_at) values (?, ?, 'Any', 'en', now(6))")
                .params(institute.value(), "institute-" + UUID.randomUUID())
                .update();
        return people.withRole(Role.INSTITUTE_STAFF, Scope.of(institute));
    }

    @Test
    void aDoubtfulRowIsDecidedThenAllIsWrittenAndUndone() throws InterruptedException {
        registry.add(
                institute,
                new RegistryEntry("Ann Baker", "office@example.org", null, null, null, null, null, null, null, null));
        ImportReport report = check("Name,Mail\nBen Carter,office@example.org\nCora Diaz,cora@example.org");
        navigate("people/import/" + report.id().value(), PeopleImportView.class);
        assertThat(button("Write them all").isEnabled()).isFalse();
        assertThat(currentText()).contains("Ben Carter", "Is this somebody who is there already?");

        test(button("Somebody new")).click();
        test(button("Write them all")).click();
        waitUntil(report.id(), ImportStatus.APPLIED);
        navigate("people/import/" + report.id().value(), PeopleImportView.class);

        assertThat(registry.everybody(institute)).hasSize(3);
        test(button("Undo this import")).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(registry.everybody(institute)).hasSize(1);
        assertThat(currentText()).contains("has been taken back");
    }

    @Test
    void anErrorIsShownWithItsRowAndColumn() {
        ImportReport report = check("Name,Mail\nAnn,ann@");

        navigate("people/import/" + report.id().value(), PeopleImportView.class);

        assertThat(currentText()).contains("Row 2", "Mail", "not a mail address");
    }

    @Test
    void whoComesBackFindsTheImportInTheList() {
        check("Name\nAnn");

        navigate(PeopleImportView.class);

        assertThat(currentText()).contains("Earlier imports", "people.csv", "1 row checked");
    }

    @Test
    void whatPeopleWriteIsShownAsWords() {
        ImportReport report = check("Name,Organisation\n<b>Bold</b>,<img src=x onerror=alert(1)>");

        navigate("people/import/" + report.id().value(), PeopleImportView.class);

        assertThat(currentText()).contains("&lt;b&gt;Bold").doesNotContain("<img");
    }

    private ImportReport check(String file) {
        return imports.check(
                new StartImport(institute, null, "people.csv", false), file.getBytes(StandardCharsets.UTF_8));
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private void waitUntil(ImportId id, ImportStatus status) throws InterruptedException {
        for (int attempt = 0; attempt < 100 && imports.report(id).status() != status; attempt++) {
            Thread.sleep(100);
        }
        assertThat(imports.report(id).status()).isEqualTo(status);
    }
}
