package org.banyan.certification.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.certification.pdf.SheetFixture.sheetFor;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;

class HostileTextTest {

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"%s\"/>",
                "</p><link rel=\"stylesheet\" href=\"%s\"/>",
                "<style>@import url(%s);</style>",
                "<p style=\"background: url(%s)\">x</p>",
                "<object data=\"%s\">x</object>",
                "&amp; ]]> {title} %%1$s %s"
            })
    void markupInANameIsPrintedAsItIsAndAsksForNothing(String pattern) {
        String name =
                pattern.formatted("http://127.0.0.1:" + server.getAddress().getPort() + "/x");

        PrintedCertificate printed = PrintedCertificate.of(sheetFor(name));

        assertThat(printed.spoken()).contains("P " + name);
        assertThat(String.join(" ", printed.lines())).contains(name.substring(0, 12));
        assertThat(requests).hasValue(0);
    }

    @Test
    void styleSheetsAndPicturesFromElsewhereAreRefused() {
        var userAgent = new ClosedUserAgent(
                new ITextOutputDevice(ITextRenderer.DEFAULT_DOTS_PER_POINT), ITextRenderer.DEFAULT_DOTS_PER_PIXEL);
        String elsewhere = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";

        for (String uri : List.of(elsewhere, "file:///etc/hostname", "jar:file:/x.jar!/x")) {
            assertThatThrownBy(() -> userAgent.getCSSResource(uri)).hasMessageContaining("loads nothing");
            assertThatThrownBy(() -> userAgent.getImageResource(uri)).hasMessageContaining("loads nothing");
            assertThatThrownBy(() -> userAgent.getXMLResource(uri)).hasMessageContaining("loads nothing");
            assertThatThrownBy(() -> userAgent.getBinaryResource(uri)).hasMessageContaining("loads nothing");
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void nameCannotTurnItsLettersRound() {
        CertificateSheet sheet = sheetFor("Amina\u202E nassaH\u202C \u2066x\u2069\u0007");

        assertThat(sheet.holderName()).isEqualTo("Amina nassaH x");
    }

    @Test
    void joinersThatAScriptNeedsStay() {
        CertificateSheet sheet = sheetFor("می\u200Cخواهم ক্\u200Dষ");

        assertThat(sheet.holderName()).isEqualTo("می\u200Cخواهم ক্\u200Dষ");
    }

    @Test
    void nameOfWhiteSpaceIsNoName() {
        assertThatThrownBy(() -> sheetFor(" \u00A0\u2003\u202E"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holderName");
    }
}
