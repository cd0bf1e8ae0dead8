package org.banyan.certification.badge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a badge says, in the words of its certificate.
 *
 * @param address of the badge itself, never changing
 * @param issuer address of the institute's profile
 * @param course address of the course's public page
 * @param narrative hours and role
 * @param expiresAt null if it is valid for good
 * @param place in the status list
 */
public record BadgeFacts(
        String address,
        String language,
        String holder,
        String title,
        String narrative,
        String criteria,
        String number,
        String course,
        String issuer,
        String issuerName,
        String picture,
        Instant completedAt,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        int place) {}
