package dev.ringback.fhir;

import dev.ringback.casework.RequestLog.Answer;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why a request was not done, as FHIR's OperationOutcome.
 *
 * @param status of HTTP
 */
record Failure(int status, List<Issue> issues) {

    /**
     * One thing that is wrong.
     *
     * @param code of FHIR's issue types
     * @param text what is wrong, and what would be right
     * @param where as a FHIRPath, if it is in a resource
     */
    record Issue(String code, String text, Optional<String> where) {}

    /** A request that cannot be answered as it stands. */
    static final class Unanswerable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Failure failure;

        Unanswerable(Failure failure) {
            super(failure.issues().getFirst().text(), null, false, false);
            this.failure = failure;
        }

        Failure failure() {
            return failure;
        }
    }

    Failure {
        issues = List.copyOf(issues);
    }

    static Failure of(int status, String code, String text) {
        return new Failure(status, List.of(new Issue(code, text, Optional.empty())));
    }

    static Failure notFound(String resource) {
        return of(404, "not-found", "There is no %s of this id, or it is kept no more.".formatted(resource));
    }

    static Failure notAllowed(String scope) {
        return of(403, "forbidden", "The access token lacks the scope %s.".formatted(scope));
    }

    static Failure badQuery(String text) {
        return of(400, "invalid", text);
    }

    ObjectNode resource() {
        ObjectNode outcome = Elements.resource("OperationOutcome");
        var list = outcome.putArray("issue");
        issues.forEach(issue -> {
            ObjectNode one = list.addObject().put("severity", "error").put("code", issue.code());
            one.putObject("details").put("text", issue.text());
            issue.where().ifPresent(where -> one.putArray("expression").add(where));
        });
        return outcome;
    }

    Answer answer() {
        return Answers.of(status, resource());
    }
}
