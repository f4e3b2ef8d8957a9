package dev.ringback.aws;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.utils.http.SdkHttpUtils;
import tools.jackson.databind.node.ObjectNode;

/**
 * REST with JSON: method and path are the operation. A member that the path names stands there; the others are in the body, or, of a GET, in the
 * query, where Connect begins their names in lower case.
 */
record RestJson(Map<String, Binding> operations) implements Protocol {

    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    /** @param path with the members that stand in it in braces */
    record Binding(SdkHttpMethod method, String path) {}

    static Binding get(String path) {
        return new Binding(SdkHttpMethod.GET, path);
    }

    static Binding post(String path) {
        return new Binding(SdkHttpMethod.POST, path);
    }

    static Binding put(String path) {
        return new Binding(SdkHttpMethod.PUT, path);
    }

    @Override
    public Request request(String operation, ObjectNode members) {
        Binding binding = Optional.ofNullable(operations.get(operation))
                .orElseThrow(() -> new IllegalArgumentException("nobody says how to ask for " + operation));
        ObjectNode rest = members.deepCopy();
        String path = IN_PATH.matcher(binding.path()).replaceAll(member -> taken(member, rest));
        return binding.method() == SdkHttpMethod.GET
                ? new Request(binding.method(), path, query(rest), Map.of(), Optional.empty())
                : new Request(
                        binding.method(),
                        path,
                        Map.of(),
                        Map.of("Content-Type", "application/json"),
                        Optional.of(rest));
    }

    private static String taken(MatchResult member, ObjectNode rest) {
        String value = rest.required(member.group(1)).asString();
        rest.remove(member.group(1));
        return Matcher.quoteReplacement(SdkHttpUtils.urlEncode(value));
    }

    private static Map<String, String> query(ObjectNode members) {
        Map<String, String> query = new LinkedHashMap<>();
        members.properties()
                .forEach(member -> query.put(
                        member.getKey().substring(0, 1).toLowerCase(Locale.ROOT)
                                + member.getKey().substring(1),
                        member.getValue().asString()));
        return query;
    }
}
