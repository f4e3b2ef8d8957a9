package dev.ringback.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a flow hands over by the parameters of its block (docs/flows.md): the words of contact attributes under shorter names. A word that is
 * none of these counts as not given.
 *
 * @param attributes what is understood of it, by the names of contact attributes
 * @param word {@code final}: {@code yes} where the flow notes nothing more and hangs up
 * @param notUnderstood the names of parameters that hold something else; what they hold may be the patient's
 */
public record FlowParameters(Map<String, String> attributes, HandedOver.Word word, List<String> notUnderstood) {

    private static final String FINAL = "final";

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "bucket", FlowAttributes.BUCKET,
            "language", FlowAttributes.LANGUAGE,
            "askedForCallback", FlowAttributes.ASKED_FOR_CALLBACK,
            "texts", FlowAttributes.TEXT_CONSENT,
            "voicemail", FlowAttributes.MAY_LEAVE_VOICEMAIL,
            "callOn", FlowAttributes.CALL_ON,
            "when", FlowAttributes.WHEN);

    /** All that Ringback reads of what a flow hands over. */
    public static final Set<String> NAMES =
            Stream.concat(ATTRIBUTES.keySet().stream(), Stream.of(FINAL)).collect(Collectors.toUnmodifiableSet());

    public FlowParameters {
        attributes = Map.copyOf(attributes);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /**
     * What a flow hands over, as attributes.
     *
     * @param parameters by their names; what has no name of these is the flow's own business
     */
    public static FlowParameters in(Map<String, String> parameters) {
        Map<String, String> understood = new HashMap<>();
        List<String> notUnderstood = new ArrayList<>();
        ATTRIBUTES.forEach((name, attribute) -> said(parameters, name).ifPresent(value -> {
            if (FlowAttributes.notUnderstood(Map.of(attribute, value)).isEmpty()) {
                understood.put(attribute, value);
            } else {
                notUnderstood.add(name);
            }
        }));
        boolean isLast = said(parameters, FINAL).filter("yes"::equalsIgnoreCase).isPresent();
        if (!isLast
                && said(parameters, FINAL)
                        .filter(word -> !word.equalsIgnoreCase("no"))
                        .isPresent()) {
            notUnderstood.add(FINAL);
        }
        notUnderstood.sort(null);
        return new FlowParameters(understood, isLast ? HandedOver.Word.LAST : HandedOver.Word.SO_FAR, notUnderstood);
    }

    /** Whether the flow hands anything over: one that only asks has no parameter. */
    boolean handOver() {
        return !attributes.isEmpty() || word == HandedOver.Word.LAST;
    }

    private static Optional<String> said(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    @Override
    public String toString() {
        return "parameters of a flow";
    }
}
