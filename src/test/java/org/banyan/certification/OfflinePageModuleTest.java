package org.banyan.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.banyan.certification.signing.CompactStatement;
import org.banyan.certification.signing.Keys;
import org.banyan.certification.signing.SigningKey;
import org.banyan.certification.signing.SigningKeys;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Texts;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.Programs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** The page that checks QR codes, as it is served, in Chromium and without any server: what it takes for genuine, and what not. */
@ModuleTest
class OfflinePageModuleTest {

    private static final Instant NOW = Instant.now();
    private static final Pattern LINKS = Pattern.compile("<link\\b[^>]*>|<script src=[^>]*></script>");
    private static final Pattern ANSWER = Pattern.compile("<li class=\"answered\">([^<]*)</li>");
    private static final int KEY = 1;
    private static final int HOLDER = 25;
    private static final int SIGNATURE = 64;

    /** Asks the page one after another, and adds what it says to the page, which is not loaded before the frame in it is. */
    private static final String QUESTIONER = """
            (async () => {
              const frame = document.body.appendChild(document.createElement('iframe')).contentDocument;
              frame.open();
              const parts = [...document.querySelectorAll('[data-verdict]')];
              for (const scanned of %s) {
                parts.forEach((part) => { part.hidden = true; });
                document.getElementById('scanned').value = scanned;
                document.getElementById('check').requestSubmit();
                while (parts.every((part) => part.hidden)) {
                  await new Promise((resume) => setTimeout(resume, 5));
                }
                const line = document.createElement('li');
                line.className = 'answered';
                const shown = parts.filter((part) => !part.hidden).map((part) => part.textContent.trim());
                const details = document.getElementById('details');
                const seen = details.checkVisibility() ? details.innerText.trim() : '';
                line.textContent = shown.join() + '|' + (seen ? document.getElementById('holder').textContent || 'nobody' : '');
                document.body.append(line);
              }
              frame.close();
            })();""";

    @Autowired
    InstituteKeys institutes;

    @Autowired
    SigningKeys keys;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    MockMvc web;

    @TempDir
    Path folder;

    private SigningKey ours;
    private SigningKey theirs;

    @BeforeEach
    void twoInstitutesOneWithItsOwnKey() {
        Taught taught = courses.courseElsewhere();
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(taught.institute())));
        institutes.make(taught.institute());
        ours = keys.current(SigningKey.Kind.PAPER);
        theirs = keys.current(SigningKey.Kind.PAPER, taught.institute().value());
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void onlyWhatWasSignedHereAndIsUnchangedIsGenuine() throws Exception {
        Map<String, String> asked = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        var table = new Object() {
            void row(String what, String scanned, String answer) {
                asked.put(what, scanned);
                expected.put(what, answer);
            }
        };
        String genuine = statement("Any Institute", null).signed(ours);
        String named = said("good") + "|أمينة خليل";
        table.row("genuine", genuine, named);
        table.row("whole address", "https://banyan.example/verify/7KQFM2XD9TPA0B3C#" + genuine, named);
        table.row("own key of an institute", statement("Any institute", null).signed(theirs), named);
        table.row(
                "expired",
                statement("Any Institute", NOW.minus(Duration.ofDays(2))).signed(ours),
                said("expired") + "|أمينة خليل");
        table.row(
                "strange key",
                statement("Any Institute", null).signed(Keys.any(SigningKey.Kind.PAPER)),
                said("unknown") + "|");
        table.row(
                "strange key that says it is ours",
                pretended(Keys.any(SigningKey.Kind.PAPER).secret(), genuine),
                said("forged") + "|");
        table.row(
                "in the name of another institute",
                statement("Ministry of All", null).signed(theirs),
                said("forged") + "|");
        table.row("another key named", changed(genuine, KEY), said("unknown") + "|");
        changes()
                .forEach(
                        (field, place) -> table.row("altered " + field, changed(genuine, place), said("forged") + "|"));
        table.row("altered kind", changed(ofPeerTutors(), HOLDER), said("forged") + "|");
        table.row("unaltered kind", ofPeerTutors(), named);
        table.row("altered signature", changed(genuine, bytes(genuine).length - 1), said("forged") + "|");
        table.row("older version claimed", versioned(ofPeerTutors(), 1, null), said("unreadable") + "|");
        table.row("version of tomorrow", versioned(genuine, 3, null), said("unreadable") + "|");
        table.row("version of tomorrow, signed", versioned(genuine, 3, ours), said("unreadable") + "|");
        IntStream.of(1, 2, 20, SIGNATURE, genuine.length() - 10)
                .forEach(less -> table.row(
                        "truncated by " + less,
                        genuine.substring(0, genuine.length() - less),
                        said("unreadable") + "|"));
        table.row("lengthened", genuine + "AAAA", said("unreadable") + "|");
        table.row("something else", "https://banyan.example/", said("unreadable") + "|");

        assertThat(answers(asked)).containsExactlyEntriesOf(expected);
    }

    private Map<String, String> answers(Map<String, String> asked) throws Exception {
        String chromium =
                Programs.need("chromium", "chromium-browser", "google-chrome").toString();
        Path page = Files.writeString(folder.resolve("offline.html"), page(List.copyOf(asked.values())));
        String dom = Programs.run(List.of(
                chromium,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--timeout=60000",
                "--dump-dom",
                page.toUri().toString()));
        List<String> said = ANSWER.matcher(dom)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(said).as(dom).hasSameSizeAs(asked.keySet());
        Map<String, String> answers = new LinkedHashMap<>();
        asked.keySet().forEach(what -> answers.put(what, said.get(answers.size())));
        return answers;
    }

    /** As it is served, but for what it would load from us. */
    private String page(List<String> questions) throws Exception {
        String served = web.perform(get("/verify/offline"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String script = new ClassPathResource("META-INF/resources/js/verify-offline.js")
                .getContentAsString(StandardCharsets.UTF_8);
        String style =
                new ClassPathResource("META-INF/resources/css/plain.css").getContentAsString(StandardCharsets.UTF_8);
        String questioner = QUESTIONER.formatted(JsonMapper.shared().writeValueAsString(questions));
        return LINKS.matcher(served).replaceAll("") + "<style>" + style + "</style><script>" + script
                + "</script><script>" + questioner + "</script>";
    }

    private static String said(String verdict) {
        return Texts.text(Locale.ENGLISH, "certification.offline." + verdict);
    }

    private static CompactStatement statement(String institute, @Nullable Instant expires) {
        return statement(institute, expires, 0);
    }

    private static CompactStatement statement(String institute, @Nullable Instant expires, int kind) {
        return new CompactStatement(
                "7KQFM2XD9TPA0B3C",
                NOW.minus(Duration.ofDays(400)),
                NOW.minus(Duration.ofDays(401)),
                expires,
                400,
                kind,
                "أمينة خليل",
                "Any course",
                institute);
    }

    private String ofPeerTutors() {
        return statement("Any Institute", null, 2).signed(ours);
    }

    /** Where each field is; in front of the letters of a text stand its length and its block. */
    private static Map<String, Integer> changes() {
        Map<String, Integer> places = new LinkedHashMap<>();
        places.put("code", 16);
        places.put("day of issuing", 18);
        places.put("day of completion", 20);
        places.put("end", 22);
        places.put("hours", 24);
        places.put("holder", HOLDER + 2);
        places.put("course", HOLDER + 2 + 10 + 2);
        places.put("institute", HOLDER + 2 + 10 + 2 + 10 + 2);
        return places;
    }

    private static byte[] bytes(String statement) {
        return Base64.getUrlDecoder().decode(statement);
    }

    private static String letters(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String changed(String statement, int place) {
        byte[] bytes = bytes(statement);
        bytes[place] ^= 1;
        return letters(bytes);
    }

    private static String versioned(String statement, int version, @Nullable SigningKey signed) {
        byte[] bytes = bytes(statement);
        bytes[0] = (byte) version;
        return signed == null ? letters(bytes) : pretended(signed.secret(), letters(bytes));
    }

    /** The same statement, naming the same key, signed with this one. */
    private static String pretended(PrivateKey secret, String statement) {
        byte[] said = Arrays.copyOf(bytes(statement), bytes(statement).length - SIGNATURE);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(secret);
            signature.update(said);
            return letters(ByteBuffer.allocate(said.length + SIGNATURE)
                    .put(said)
                    .put(signature.sign())
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
