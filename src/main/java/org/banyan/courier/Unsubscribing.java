package org.banyan.courier;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.banyan.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the mails of a channel by an address that stands in each of them, without signing in (RFC 8058). The address is signed; it
 * opens nothing else.
 */
@Service
@Transactional
public class Unsubscribing {

    private static final String PURPOSE = "unsubscribe";
    private static final int ID = 16;

    private final CourierKey key;
    private final NewsSettings settings;
    private final List<NewsSource> sources;

    Unsubscribing(CourierKey key, NewsSettings settings, List<NewsSource> sources) {
        this.key = key;
        this.settings = settings;
        this.sources = sources;
    }

    /** What would be ended. */
    public record Subscription(String channel, boolean mailed) {}

    String path(PersonId person, UUID channel) {
        java.nio.ByteBuffer token = java.nio.ByteBuffer.allocate(3 * ID)
                .put(CourierKey.bytes(person.value()))
                .put(CourierKey.bytes(channel))
                .put(key.sign(PURPOSE, person.value(), channel));
        return "/unsubscribe/" + Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** Nothing if the address is not one of ours. */
    @Transactional(readOnly = true)
    public Optional<Subscription> find(String token, Locale language) {
        return read(token)
                .map(whose -> new Subscription(
                        name(whose.channel(), language),
                        settings.hour(whose.person(), whose.channel()).rhythm() != Rhythm.APP_ONLY));
    }

    /** Ends the mails; doing it again changes nothing. Answers whether the address is one of ours. */
    public boolean end(String token) {
        return choose(token, Rhythm.APP_ONLY);
    }

    /** Begins them again, once a day: somebody ended them by mistake. */
    public boolean begin(String token) {
        return choose(token, Rhythm.DAILY);
    }

    private boolean choose(String token, Rhythm rhythm) {
        Optional<Whose> whose = read(token);
        whose.ifPresent(known -> settings.choose(known.person(), known.channel(), rhythm, true));
        return whose.isPresent();
    }

    private String name(UUID channel, Locale language) {
        return sources.stream()
                .flatMap(source ->
                        Optional.ofNullable(
                                source.channels(List.of(channel), language).get(channel))
                                .stream())
                .findFirst()
                .orElse("Banyan");
    }

    private record Whose(PersonId person, UUID channel) {}

    private Optional<Whose> read(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != 3 * ID) {
                return Optional.empty();
            }
            Whose whose = new Whose(new PersonId(CourierKey.id(bytes, 0)), CourierKey.id(bytes, ID));
            byte[] signature = java.util.Arrays.copyOfRange(bytes, 2 * ID, 3 * ID);
            return key.isSigned(signature, PURPOSE, whose.person().value(), whose.channel())
                    ? Optional.of(whose)
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
