package org.banyan.assessment;

import org.jspecify.annotations.Nullable;

/** A picture that a question of a bank shows, known by what is in it. */
@SuppressWarnings("ArrayRecordComponent")
public record PoolPicture(String digest, String name, String mediaType, int width, int height, byte[] content) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PoolPicture picture && picture.digest.equals(digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }
}
