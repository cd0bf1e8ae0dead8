package org.banyan.authoring.ui;

import org.banyan.authoring.CourseDrafts;
import org.banyan.authoring.DraftPublishing;
import org.banyan.authoring.DraftReviews;
import org.banyan.authoring.DraftStructure;
import org.banyan.identity.People;
import org.springframework.stereotype.Component;

/** What the parts of a draft's page ask. */
@Component
record DraftServices(
        CourseDrafts drafts,
        DraftStructure structure,
        DraftReviews reviews,
        DraftPublishing publishing,
        People people) {}
