package org.banyan.assessment;

import org.banyan.assessment.scoring.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Responses as the database keeps them. */
public final class Responses {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Responses() {}

    static String written(Response response) {
        return JSON.writeValueAsString(response);
    }

    public static @Nullable Response read(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Response.class);
    }
}
