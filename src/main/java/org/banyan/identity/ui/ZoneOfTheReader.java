package org.banyan.identity.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.Profiles;
import org.banyan.shared.ui.ReaderZone;
import org.springframework.stereotype.Component;

/** Tells every window the time zone that its reader has chosen in the profile. */
@Component
class ZoneOfTheReader implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient CurrentPerson currentPerson;
    private final transient Profiles profiles;

    ZoneOfTheReader(CurrentPerson currentPerson, Profiles profiles) {
        this.currentPerson = currentPerson;
        this.profiles = profiles;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> ReaderZone.is(init.getUI(), this::zone));
    }

    private ZoneId zone() {
        return currentPerson.find().isPresent() ? profiles.mine().zone() : ZoneOffset.UTC;
    }
}
