package org.banyan.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Supplies journeys with the running application and with browsers, and keeps a picture of what was seen when one failed. */
class JourneyExtension implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(JourneyExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> missing = BrowserPrograms.missing();
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("a browser is here");
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(missing.get() + ", and CI leaves no journey out");
        }
        return ConditionEvaluationResult.disabled(missing.get());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Browser.class || type == RunningBanyan.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RunningBanyan banyan = banyan(context);
        if (parameter.getParameter().getType() == RunningBanyan.class) {
            return banyan;
        }
        Browser browser = parameter
                .findAnnotation(Opened.class)
                .map(opened -> Browser.open(banyan, opened.size(), opened.language()))
                .orElseGet(() -> Browser.open(banyan, Opened.Size.DESKTOP, "en"));
        browsers(context).add(browser);
        return browser;
    }

    /** The application, started for the first journey and stopped after the last. */
    private static RunningBanyan banyan(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(RunningBanyan.class, _ -> RunningBanyan.start(), RunningBanyan.class);
    }

    private static Browsers browsers(ExtensionContext context) {
        return context.getStore(NAMESPACE).computeIfAbsent(Browsers.class, _ -> new Browsers(), Browsers.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            String name = context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName();
            browsers(context).keepPictures(name);
        }
    }

    /** The browsers of one test, closed with it. */
    private static final class Browsers implements AutoCloseable {

        private final List<Browser> open = new ArrayList<>();

        void add(Browser browser) {
            open.add(browser);
        }

        void keepPictures(String name) {
            for (int number = 1; number <= open.size(); number++) {
                open.get(number - 1).keepPicture(name + "-" + number);
            }
        }

        @Override
        public void close() {
            open.forEach(Browser::close);
        }
    }
}
