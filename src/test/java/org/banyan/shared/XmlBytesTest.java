package org.banyan.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

class XmlBytesTest {

    private static final String WORDS = "<p>ماء é</p>";

    @Test
    void readsTheEncodingThatIsClaimed() throws XMLStreamException {
        assertThat(wordsOf(bytes(WORDS, StandardCharsets.UTF_8))).isEqualTo("ماء é");
        assertThat(wordsOf(bytes("\uFEFF" + WORDS, StandardCharsets.UTF_8))).isEqualTo("ماء é");
        assertThat(wordsOf(bytes(WORDS, StandardCharsets.UTF_16))).isEqualTo("ماء é");
        assertThat(wordsOf(bytes(WORDS, StandardCharsets.UTF_16LE))).isEqualTo("ماء é");
        assertThat(wordsOf(bytes("<?xml version='1.0' encoding='ISO-8859-1'?><p>é</p>", StandardCharsets.ISO_8859_1)))
                .isEqualTo("é");
    }

    @Test
    void refusesAnEncodingThatIsNotKnown() {
        assertThatThrownBy(() ->
                        wordsOf(bytes("<?xml version='1.0' encoding='no-such-one'?><p/>", StandardCharsets.US_ASCII)))
                .isInstanceOf(XMLStreamException.class);
    }

    @Test
    void refusesBytesThatAreNoCharactersWithoutWritingAboutThem() {
        byte[] broken = bytes("<p>é</p>", StandardCharsets.UTF_8);
        broken[4] = 'x';
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        try {
            System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
            assertThatThrownBy(() -> wordsOf(broken)).isInstanceOf(XMLStreamException.class);
        } finally {
            System.setErr(before);
        }

        assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static byte[] bytes(String words, Charset encoding) {
        return words.getBytes(encoding);
    }

    private static String wordsOf(byte[] bytes) throws XMLStreamException {
        XMLStreamReader xml = XmlBytes.reader(XMLInputFactory.newDefaultFactory(), bytes);
        xml.nextTag();
        return xml.getElementText();
    }
}
