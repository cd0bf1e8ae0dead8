package org.banyan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.banyan.shared.Refusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type into the fields of identity. */
class TypedTest {

    @Nested
    class MailAddress {

        @ParameterizedTest
        @CsvSource({
            "Ann@Example.org, ann@example.org",
            "' ann@example.org ', ann@example.org",
            "ann@bücher.example, ann@xn--bcher-kva.example",
            "o'hara+learn@mail.gov.bd, o'hara+learn@mail.gov.bd"
        })
        void isKeptInOneForm(String typed, String kept) {
            assertThat(EmailAddress.of(typed).value()).isEqualTo(kept);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "ann",
                    "ann@example",
                    "@example.org",
                    "ann@@example.org",
                    "ann@example..org",
                    "ann@example.org\nBcc: all@example.org",
                    "Ann <ann@example.org>",
                    "ann@example.org,eve@example.org",
                    "añn@example.org",
                    "ann@exa mple.org"
                })
        void isRefusedWhereNoMailCouldArrive(String typed) {
            assertThatThrownBy(() -> EmailAddress.of(typed)).isInstanceOf(Refusal.Invalid.class);
        }
    }

    @Nested
    class Name {

        @ParameterizedTest
        @ValueSource(strings = {"زينب كريم", "រស្មី", "কৌশিক র‍্যাডো", "هێمن\u200cعەلی", "José-María d'Ávila", "李小龙"})
        void staysAsItsBearerWritesIt(String name) {
            assertThat(PersonName.of(name).value()).isEqualTo(name);
        }

        @Test
        void losesWhatWouldDisturbTheTextAroundIt() {
            assertThat(PersonName.of(" Eve\u202E\u0000\n\tMallory\uD800 ").value())
                    .isEqualTo("Eve Mallory");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "   ", "\u200B\u200F", "\u0000"})
        void isRefusedIfNothingIsToBeSeen(String name) {
            assertThatThrownBy(() -> PersonName.of(name)).isInstanceOf(Refusal.Invalid.class);
        }
    }

    @Nested
    class Password {

        @Test
        void isCountedInCharactersOfAnyScript() {
            PasswordRule.check("ខ្ញុំរៀនជារៀងរាល់ថ្ងៃ", "ann@example.org");
            assertThatThrownBy(() -> PasswordRule.check("🌳🌲🌴🎋🌵", "ann@example.org"))
                    .isInstanceOf(Refusal.Invalid.class);
        }

        @Test
        void isNotTheMailAddress() {
            assertThatThrownBy(() -> PasswordRule.check("Ann@Example.org", "ann@example.org"))
                    .hasMessageContaining("password-is-email");
        }

        @Test
        void isNotOneLetterRepeated() {
            assertThatThrownBy(() -> PasswordRule.check("aaaaaaaaaaaa", "ann@example.org"))
                    .hasMessageContaining("password-simple");
        }

        @Test
        void mayBeASentenceOfAnyScriptAndKeyboard() {
            Passwords passwords = new Passwords();
            String sentence = "আমি প্রতিদিন সকালে নদীর ধারে হাঁটি আর গান গাই, এটাই আমার আনন্দ";
            String composed = "caf\u00e9 au lait pour moi";
            String decomposed = "cafe\u0301 au lait pour moi";

            assertThat(passwords.matches(sentence, passwords.encode(sentence))).isTrue();
            assertThat(passwords.matches(sentence + "!", passwords.encode(sentence)))
                    .isFalse();
            assertThat(passwords.matches(decomposed, passwords.encode(composed)))
                    .isTrue();
        }
    }

    @Test
    void clientsOfOneNetworkOfVersionSixAreOne() {
        assertThat(Arrays.asList("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"))
                .extracting(ClientAddress::of)
                .containsOnly(ClientAddress.of("2001:db8:1:2::"));
        assertThat(ClientAddress.of("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(ClientAddress.of("2001:db8:1:3::1")).isNotEqualTo(ClientAddress.of("2001:db8:1:2::1"));
    }
}
