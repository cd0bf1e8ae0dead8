package org.banyan.courier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.banyan.identity.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Addresses by which a thing is answered: {@code reply+TOKEN@example.org}. The token names the thing and is signed for it together
 * with the reader, so it is worth something only to who was told of it. It has 52 letters that mail servers leave alone whatever
 * they do to case, and with a short name before it stays within the 64 that an address may have there.
 */
@Component
class ReplyAddresses {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final String PURPOSE = "reply:";
    private static final int ID = 16;
    private static final int ID_LETTERS = 26;

    private final CourierKey key;
    private final String mailbox;

    ReplyAddresses(CourierKey key, @Value("${banyan.mail.reply.address:}") String mailbox) {
        this.key = key;
        this.mailbox = mailbox.strip();
    }

    /** What an address answers, and its signature. */
    record Token(UUID item, UUID signature) {}

    boolean areUsed() {
        return mailbox.indexOf('@') > 0;
    }

    Optional<String> of(String source, UUID item, PersonId reader) {
        return areUsed() ? Optional.of(of(mailbox, source, item, reader)) : Optional.empty();
    }

    String of(String box, String source, UUID item, PersonId reader) {
        int at = box.lastIndexOf('@');
        return box.substring(0, at) + "+" + letters(CourierKey.bytes(item))
                + letters(key.sign(PURPOSE + source, item, reader.value())) + box.substring(at);
    }

    /** The token in an address, whatever stands before and after it. */
    static Optional<Token> read(String address) {
        int plus = address.lastIndexOf('+');
        int at = address.indexOf('@', plus + 1);
        if (plus < 0 || at - plus - 1 != 2 * ID_LETTERS) {
            return Optional.empty();
        }
        String token = address.substring(plus + 1, at).toLowerCase(Locale.ROOT);
        if (!token.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)) {
            return Optional.empty();
        }
        return Optional.of(new Token(
                CourierKey.id(bytes(token.substring(0, ID_LETTERS)), 0),
                CourierKey.id(bytes(token.substring(ID_LETTERS)), 0)));
    }

    boolean isFor(Token token, String source, PersonId reader) {
        return key.isSigned(CourierKey.bytes(token.signature()), PURPOSE + source, token.item(), reader.value());
    }

    private static String letters(byte[] bytes) {
        StringBuilder letters = new StringBuilder();
        int bits = 0;
        int count = 0;
        for (byte next : bytes) {
            bits = (bits << 8) | (next & 0xff);
            count += 8;
            while (count >= 5) {
                letters.append(LETTERS.charAt((bits >> (count - 5)) & 31));
                count -= 5;
            }
            bits &= (1 << count) - 1;
        }
        return letters.append(LETTERS.charAt((bits << (5 - count)) & 31)).toString();
    }

    private static byte[] bytes(String letters) {
        byte[] bytes = new byte[ID];
        int bits = 0;
        int count = 0;
        int at = 0;
        for (int i = 0; i < letters.length(); i++) {
            bits = (bits << 5) | LETTERS.indexOf(letters.charAt(i));
            count += 5;
            if (count >= 8 && at < ID) {
                bytes[at++] = (byte) (bits >> (count - 8));
                count -= 8;
            }
            bits &= (1 << count) - 1;
        }
        return Arrays.copyOf(bytes, ID);
    }
}
