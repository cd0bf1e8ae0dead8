package org.banyan.certification.signing;

import java.security.PublicKey;
import java.time.Instant;

/** The public half of a key, kept also after the key was followed by another. */
public record PublishedKey(String id, SigningKey.Kind kind, PublicKey key, Instant since) {}
