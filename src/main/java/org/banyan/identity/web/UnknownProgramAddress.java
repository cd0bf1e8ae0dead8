package org.banyan.identity.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Answers programs that ask for what is not there with a problem, where people get a page. An address that is there, but for
 * another method or another kind of content, is told as that.
 */
@Hidden
@RestController
class UnknownProgramAddress {

    private static final Set<String> HERE = Set.of("/api/**", "/actuator/**");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    UnknownProgramAddress(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @RequestMapping({"/api/**", "/actuator/**"})
    void nothing(HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException, HttpMediaTypeNotSupportedException {
        List<RequestMappingInfo> there = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> info.getPatternValues().stream().noneMatch(HERE::contains))
                .filter(info -> info.getPathPatternsCondition() != null
                        && info.getPathPatternsCondition().getMatchingCondition(request) != null)
                .toList();
        if (there.isEmpty()) {
            throw new Refusal.NotFound();
        }
        Set<String> methods = there.stream()
                .flatMap(info -> info.getMethodsCondition().getMethods().stream())
                .map(Enum::name)
                .collect(Collectors.toSet());
        if (!methods.contains(request.getMethod())) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
        }
        throw new HttpMediaTypeNotSupportedException(
                contentType(request),
                there.stream()
                        .flatMap(info -> info.getConsumesCondition().getConsumableMediaTypes().stream())
                        .toList());
    }

    private static @Nullable MediaType contentType(HttpServletRequest request) {
        try {
            return request.getContentType() == null ? null : MediaType.parseMediaType(request.getContentType());
        } catch (InvalidMediaTypeException e) {
            return null;
        }
    }
}
