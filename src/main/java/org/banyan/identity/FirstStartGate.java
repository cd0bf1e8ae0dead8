package org.banyan.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** While nobody has an account, every address leads to the first start, and nothing else is open. */
@Component
@Order(FirstStartGate.BEFORE_SECURITY)
class FirstStartGate extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -200;

    private static final String PAGE = "/first-start";
    /** What the page itself is made of, and what tells a probe that the server lives. */
    private static final List<String> ALSO_OPEN =
            List.of("/css/", "/icons/", "/language/", "/actuator/health", "/error");

    private final FirstStart firstStart;

    FirstStartGate(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.equals(PAGE) || ALSO_OPEN.stream().anyMatch(path::startsWith) || !firstStart.isDue()) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + PAGE);
        }
    }
}
