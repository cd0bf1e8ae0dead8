package org.banyan.certification.templates;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import org.banyan.identity.Access;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of an institute's templates, each kept once, and for ever: certificates are printed with them. */
@Service
@Transactional
public class TemplatePictures {

    /** The largest file that is looked at. */
    public static final int LARGEST_FILE = PictureReading.LARGEST_FILE;

    private static final int MOST = 300;

    private final JdbcClient sql;
    private final Access access;
    private final Clock clock;

    TemplatePictures(JdbcClient sql, Access access, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Takes a picture in, made anew.
     *
     * @throws Refusal.Invalid if it is no PNG or JPEG, is damaged or too large, or if the institute has too many
     */
    public PictureId add(InstituteId institute, byte[] file) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        byte[] png = PictureReading.remade(file);
        int there = sql.sql("select count(*) from certificate_picture where institute_id = ?")
                .param(institute.value())
                .query(Integer.class)
                .single();
        if (there >= MOST) {
            throw new Refusal.Invalid("certification.refusal.too-many-pictures", MOST);
        }
        PictureId id = digest(png);
        sql.sql("insert ignore into certificate_picture (institute_id, digest, png, added_at) values (?, ?, ?, ?)")
                .params(institute.value(), id.digest(), png, clock.instant())
                .update();
        return id;
    }

    /** A picture of the institute as PNG, for those who design. */
    @Transactional(readOnly = true)
    public byte[] png(InstituteId institute, PictureId id) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        requireOwn(institute, Set.of(id));
        return bytes(id);
    }

    /** @throws Refusal.Invalid if one is not the institute's own: its digest may be known from a certificate */
    void requireOwn(InstituteId institute, Set<PictureId> wanted) {
        for (PictureId id : wanted) {
            boolean isOwn = sql.sql(
                            "select exists (select 1 from certificate_picture where institute_id = ? and digest = ?)")
                    .params(institute.value(), id.digest())
                    .query(Boolean.class)
                    .single();
            if (!isOwn) {
                throw new Refusal.Invalid("certification.refusal.picture");
            }
        }
    }

    byte[] bytes(PictureId id) {
        return sql.sql("select png from certificate_picture where digest = ? limit 1")
                .param(id.digest())
                .query((row, _) -> row.getBytes("png"))
                .optional()
                .orElseThrow(Refusal.NotFound::new);
    }

    private static PictureId digest(byte[] png) {
        try {
            return new PictureId(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(png)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
