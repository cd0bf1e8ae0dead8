package org.banyan.gathering.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banyan.gathering.Calendars;
import org.banyan.identity.OpenAddresses;
import org.banyan.shared.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendar behind a secret address, for calendar programs, which do not sign in. */
@Controller
class CalendarController implements OpenAddresses {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret) {
        String file = calendars.feed(secret).orElseThrow(Refusal.NotFound::new);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"banyan.ics\"")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> patterns() {
        return List.of("/calendar/*");
    }
}
