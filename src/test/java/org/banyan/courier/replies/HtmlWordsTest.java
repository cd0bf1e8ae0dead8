package org.banyan.courier.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.banyan.shared.Markdown;
import org.banyan.testing.HostileStrings;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HtmlWordsTest {

    @Test
    void whatIsAllowedBecomesMarkdown() {
        assertThat(HtmlWords.markdown(
                        "<p>Dear <b>Ben</b>,</p><ul><li>one</li><li><a href='https://example.org/x'>two</a></li></ul>"
                                + "<blockquote>said</blockquote><div>a<br>b</div>"))
                .isEqualTo("Dear **Ben**,\n\n* one\n* [two](https://example.org/x)\n\n> said\n\na\nb");
    }

    @Test
    void whatProgramsQuoteAndSignIsLeftOut() {
        assertThat(
                        HtmlWords.markdown(
                                "<div dir=rtl>شكرًا</div><div class='gmail_signature'>Ann</div>"
                                        + "<div class=gmail_quote><div class=gmail_attr>On Monday</div><blockquote>old</blockquote></div>"))
                .isEqualTo("شكرًا");
        assertThat(HtmlWords.markdown(
                        "<p>Yes</p><div id=appendonsend></div><hr><div id=divRplyFwdMsg>From</div><div>old</div>"))
                .isEqualTo("Yes");
    }

    @Test
    void wordsAreNotTakenForMarks() {
        String shown = Jsoup.parse(Markdown.post(HtmlWords.markdown("<p># 3 * 4 = 12_x_ [a](b) &lt;b&gt;</p>")))
                .text();

        assertThat(shown).isEqualTo("# 3 * 4 = 12_x_ [a](b) <b>");
    }

    @Test
    void hostileStringsAreHarmless() {
        List<String> hostile = HostileStrings.all();

        for (String text : hostile) {
            String shown = Markdown.post(
                    HtmlWords.markdown("<p>x</p><script>bad</script><div onclick='x'>" + text + "</div>"));
            assertThat(Jsoup.parse(shown)
                            .select("script, iframe, img, svg, style, [onerror], [onclick], a[href^=javascript]"))
                    .as(text)
                    .isEmpty();
        }
    }
}
