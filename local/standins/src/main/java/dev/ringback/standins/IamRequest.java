package dev.ringback.standins;

import java.util.List;
import java.util.Map;

/**
 * What IAM is asked before a service does something.
 *
 * @param action such as {@code dynamodb:Query}
 * @param resource the ARN; the number itself where a text goes to a phone; {@code *} where the service names none
 * @param keys what conditions can be about
 */
public record IamRequest(String action, String resource, Map<String, List<String>> keys) {

    @Override
    public String toString() {
        return action + " on " + resource;
    }
}
