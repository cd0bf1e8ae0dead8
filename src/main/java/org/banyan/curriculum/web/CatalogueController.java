package org.banyan.curriculum.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banyan.curriculum.Catalogue;
import org.banyan.curriculum.CourseCard;
import org.banyan.curriculum.CourseOffer;
import org.banyan.curriculum.CoursePage;
import org.banyan.identity.OpenAddresses;
import org.banyan.shared.Languages;
import org.banyan.shared.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue and the page of a course, open to everybody, light, and complete without JavaScript. */
@Controller
class CatalogueController implements OpenAddresses {

    private static final int MOST_WORDS = 100;
    /** So many to a page, and no longer summaries: a page stays light on the slowest link. */
    private static final int PAGE = 20;

    private static final int SUMMARY = 240;

    private final Catalogue catalogue;
    private final List<CourseOffer> offers;

    CatalogueController(Catalogue catalogue, List<CourseOffer> offers) {
        this.catalogue = catalogue;
        this.offers = offers;
    }

    /** A language that courses can be read in, by its own name. */
    record ContentLanguage(String tag, String name) {

        static ContentLanguage of(String tag) {
            return new ContentLanguage(tag, Languages.nameInItself(Locale.forLanguageTag(tag)));
        }

        static List<ContentLanguage> of(List<String> tags) {
            return tags.stream().map(ContentLanguage::of).toList();
        }
    }

    /** A course in the list. */
    record Entry(CourseCard card, String summary, String hours, List<ContentLanguage> languages) {}

    @GetMapping("/catalogue")
    String catalogue(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "language", defaultValue = "") String readIn,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model,
            Locale language) {
        String wanted = shortened(words, MOST_WORDS);
        Catalogue.Listing listing = catalogue.search(wanted, readIn, page, PAGE, language);
        Map<String, List<Entry>> curricula = new LinkedHashMap<>();
        listing.cards()
                .forEach(card -> curricula
                        .computeIfAbsent(card.curriculumTitle(), _ -> new ArrayList<>())
                        .add(new Entry(
                                card,
                                shortened(card.summary(), SUMMARY),
                                hours(card.hours(), language),
                                ContentLanguage.of(card.languages()))));
        model.addAttribute("words", wanted);
        model.addAttribute("readIn", readIn);
        model.addAttribute("filtered", !wanted.isBlank() || !readIn.isBlank());
        model.addAttribute("listing", listing);
        model.addAttribute("curricula", curricula);
        model.addAttribute("languages", ContentLanguage.of(listing.languages()));
        return "curriculum/catalogue";
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    @GetMapping("/catalogue/{course}")
    String course(@PathVariable String course, Model model, Locale language, HttpServletResponse response) {
        Optional<CoursePage> found = catalogue.page(course, language);
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "curriculum/course-missing";
        }
        CoursePage page = found.get();
        model.addAttribute("page", page);
        model.addAttribute("hours", hours(page.card().hours(), language));
        model.addAttribute("languages", ContentLanguage.of(page.card().languages()));
        model.addAttribute("partly", ContentLanguage.of(page.partly()));
        model.addAttribute(
                "offers",
                offers.stream()
                        .flatMap(each -> each.offers(page.card().course(), language).stream())
                        .toList());
        model.addAttribute("inOtherLanguage", !sameLanguage(page.card().textLanguage(), language));
        model.addAttribute(
                "textLanguageName",
                Locale.forLanguageTag(page.card().textLanguage()).getDisplayLanguage(language));
        return "curriculum/course";
    }

    private static boolean sameLanguage(String tag, Locale language) {
        return Locale.forLanguageTag(tag).getLanguage().equals(language.getLanguage());
    }

    private static String hours(BigDecimal hours, Locale language) {
        return Texts.text(language, "curriculum.hours", hours.stripTrailingZeros());
    }

    @Override
    public List<String> patterns() {
        return List.of("/catalogue", "/catalogue/*");
    }
}
