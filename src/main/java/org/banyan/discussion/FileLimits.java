package org.banyan.discussion;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much may be attached: megabytes of a file, of a post and of a person's day, and files of a post. */
@Component
class FileLimits {

    private static final long MEGABYTE = 1_048_576;

    final int file;
    final int post;
    final int number;
    final int day;

    FileLimits(
            @Value("${banyan.discussion.files.megabytes:10}") int file,
            @Value("${banyan.discussion.files.megabytes-of-post:30}") int post,
            @Value("${banyan.discussion.files.of-post:10}") int number,
            @Value("${banyan.discussion.files.megabytes-of-day:100}") int day) {
        this.file = file;
        this.post = post;
        this.number = number;
        this.day = day;
    }

    long fileBytes() {
        return file * MEGABYTE;
    }

    long postBytes() {
        return post * MEGABYTE;
    }

    long dayBytes() {
        return day * MEGABYTE;
    }
}
