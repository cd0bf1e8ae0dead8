package org.banyan.enrolment.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes.InstituteEntry;
import org.banyan.shared.Refusal;

/** For which institute staff work right now; shown only to those who work for several. */
class InstituteChoice extends Select<InstituteEntry> {

    InstituteChoice(List<InstituteEntry> institutes, Runnable changed) {
        if (institutes.isEmpty()) {
            throw new Refusal.NotPermitted();
        }
        setLabel(getTranslation("identity.institute"));
        setItemLabelGenerator(InstituteEntry::name);
        setItems(institutes);
        setValue(institutes.getFirst());
        setVisible(institutes.size() > 1);
        addValueChangeListener(_ -> changed.run());
    }

    InstituteId institute() {
        return getValue().id();
    }
}
