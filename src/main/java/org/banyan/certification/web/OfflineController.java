package org.banyan.certification.web;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.banyan.certification.Badges;
import org.banyan.certification.Badges.PaperKey;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page that checks QR codes without us: it carries the public keys in itself, and a worker keeps it on the telephone.
 *
 * @see "docs/decisions/0302-certificates-checked-without-a-network.md"
 */
@Controller
class OfflineController {

    private static final int COORDINATE = 32;

    private final Badges badges;
    private final JsonMapper json;

    OfflineController(Badges badges, JsonMapper json) {
        this.badges = badges;
        this.json = json;
    }

    @GetMapping("/verify/offline")
    ModelAndView page() {
        return new ModelAndView("certification/offline", "keys", keys());
    }

    /** The same for programs. */
    @GetMapping("/verify/keys.json")
    ResponseEntity<String> published() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(keys());
    }

    @GetMapping("/verify/worker.js")
    ResponseEntity<ClassPathResource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript"))
                .body(new ClassPathResource("certification/verify-worker.js"));
    }

    private String keys() {
        List<Map<String, Object>> keys =
                badges.paperKeys().stream().map(OfflineController::jwk).toList();
        // It stands in the page as it is, and the names in it are anybody's
        return json.writeValueAsString(Map.of("keys", keys)).replace("<", "\\u003c");
    }

    private static Map<String, Object> jwk(PaperKey paper) {
        var point = ((ECPublicKey) paper.key().key()).getW();
        return Map.of(
                "kty", "EC",
                "crv", "P-256",
                "kid", paper.key().id(),
                "x", base64(point.getAffineX()),
                "y", base64(point.getAffineY()),
                "institutes", paper.names());
    }

    private static String base64(BigInteger coordinate) {
        byte[] bytes = coordinate.toByteArray();
        byte[] exact = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, exact, COORDINATE - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(exact, COORDINATE));
    }
}
