package org.banyan.gathering.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.banyan.gathering.Attendances;
import org.banyan.gathering.CheckIn;
import org.banyan.gathering.GatheringId;
import org.banyan.gathering.Mark;
import org.banyan.gathering.Times;
import org.banyan.identity.Guesses;
import org.banyan.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Checking in on any phone, without JavaScript: the code that is shown in the room, and the page that takes it. A scanned
 * code stands in the field already; it counts only when it is sent, so a preview of the address checks nobody in.
 */
@Controller
class CheckInController {

    private static final int GROUP = 3;
    private static final int REFRESH_SECONDS = 60;

    private final CheckIn checkIn;
    private final Attendances attendances;
    private final Guesses guesses;
    private final String url;

    CheckInController(CheckIn checkIn, Attendances attendances, Guesses guesses, @Value("${banyan.url}") String url) {
        this.checkIn = checkIn;
        this.attendances = attendances;
        this.guesses = guesses;
        this.url = (url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + "/gatherings/check-in";
    }

    @GetMapping("/gatherings/check-in")
    ModelAndView ask(@RequestParam(defaultValue = "") String code) {
        return new ModelAndView("gathering/check-in").addObject("code", code);
    }

    @PostMapping("/gatherings/check-in")
    ModelAndView enter(@RequestParam(defaultValue = "") String code, Locale language, HttpServletRequest request) {
        String client = request.getRemoteAddr();
        Optional<Duration> pause = guesses.guess(client);
        if (pause.isPresent()) {
            long minutes = Math.max(1, pause.get().plusSeconds(59).toMinutes());
            return refused(
                    code, Texts.text(language, "gathering.check-in.too-many", minutes), HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<CheckIn.CheckedIn> entered = checkIn.enter(code);
        entered.ifPresent(_ -> guesses.wasRight(client));
        return entered.map(found -> done(found, language))
                .orElseGet(() -> refused(
                        code, Texts.text(language, "gathering.check-in.unknown"), HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private static ModelAndView done(CheckIn.CheckedIn entered, Locale language) {
        return new ModelAndView("gathering/check-in")
                .addObject("done", Texts.text(language, "gathering.check-in.done", entered.title()))
                .addObject(
                        "markedAs",
                        Texts.text(language, "gathering.check-in.marked-as", mark(entered.mark(), language)));
    }

    private static String mark(Mark mark, Locale language) {
        return Texts.text(language, "gathering.mark." + mark.name().toLowerCase(Locale.ROOT));
    }

    private ModelAndView refused(String code, String problem, HttpStatus status) {
        ModelAndView page = ask(code).addObject("problem", problem);
        page.setStatus(status);
        return page;
    }

    /** The code to show in the room. The page asks again by itself, because codes change. */
    @GetMapping("/gatherings/{id}/code")
    ModelAndView show(@PathVariable UUID id, Locale language, HttpServletResponse response) {
        Attendances.CodeToShow shown = attendances.code(new GatheringId(id));
        response.setHeader("Refresh", String.valueOf(REFRESH_SECONDS));
        ModelAndView page = new ModelAndView("gathering/code").addObject("shown", shown);
        shown.code()
                .ifPresentOrElse(
                        code -> page.addObject("code", code.substring(0, GROUP) + " " + code.substring(GROUP))
                                .addObject("picture", QrPicture.of(url + "?code=" + code))
                                .addObject("explain", Texts.text(language, "gathering.code.explain", url)),
                        () -> page.addObject(
                                "notNow",
                                Texts.text(
                                        language,
                                        "gathering.code.not-now",
                                        Times.moment(shown.validFrom(), shown.zone(), language),
                                        Times.moment(shown.validUntil(), shown.zone(), language))));
        return page;
    }
}
