package org.banyan.shared.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The time zone of the person before the screen, in which screens show times. It is asked for once, and only if needed. */
public final class ReaderZone {

    private final Supplier<ZoneId> source;
    private @Nullable ZoneId zone;

    private ReaderZone(Supplier<ZoneId> source) {
        this.source = source;
    }

    /** Says for a window where its reader's zone is to be had. */
    public static void is(UI ui, Supplier<ZoneId> source) {
        ComponentUtil.setData(ui, ReaderZone.class, new ReaderZone(source));
    }

    /** The zone of the window that is being worked on; the world's time where nobody is known. */
    public static ZoneId current() {
        UI ui = UI.getCurrent();
        ReaderZone known = ui == null ? null : ComponentUtil.getData(ui, ReaderZone.class);
        return known == null ? ZoneOffset.UTC : known.get();
    }

    private ZoneId get() {
        ZoneId there = zone;
        if (there == null) {
            there = source.get();
            zone = there;
        }
        return there;
    }
}
