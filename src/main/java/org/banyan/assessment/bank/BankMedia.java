package org.banyan.assessment.bank;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.banyan.assessment.PoolPicture;
import org.banyan.assessment.interchange.Media;
import org.banyan.identity.CurrentPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of questions in banks, for anybody who is signed in and has been shown their address. */
@Service
@Transactional(readOnly = true)
public class BankMedia {

    private final CurrentPerson currentPerson;
    private final JdbcClient sql;

    BankMedia(CurrentPerson currentPerson, JdbcClient sql) {
        this.currentPerson = currentPerson;
        this.sql = sql;
    }

    public Optional<Media> find(String digest) {
        currentPerson.require();
        return Optional.ofNullable(all(java.util.List.of(digest)).get(digest));
    }

    /** The same for those who take it elsewhere. */
    public Optional<PoolPicture> picture(String digest) {
        return find(digest).map(BankPools::picture);
    }

    /** By digest; those that are not there are missing. */
    Map<String, Media> all(Collection<String> digests) {
        Map<String, Media> found = new HashMap<>();
        if (digests.isEmpty()) {
            return found;
        }
        sql.sql("select * from bank_media where digest in (:digests)")
                .param("digests", digests)
                .query(row -> {
                    Media media = new Media(
                            row.getString("digest"),
                            row.getString("name"),
                            row.getString("media_type"),
                            row.getInt("width"),
                            row.getInt("height"),
                            row.getBytes("content"));
                    found.put(media.digest(), media);
                });
        return found;
    }
}
