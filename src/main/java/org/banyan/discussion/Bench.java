package org.banyan.discussion;

import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;

/** A post that somebody is about to judge, or to say something against; the row of its discussion is held. */
record Bench(Entrance.Place place, Discussion discussion, Post post) {

    /** Who is acting. */
    PersonId person() {
        return place.membership().person();
    }

    void requireNotOwn() {
        if (post.author().equals(person())) {
            throw new Refusal.NotPermitted("discussion.refusal.own-post");
        }
    }
}
