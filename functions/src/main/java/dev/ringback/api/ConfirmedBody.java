package dev.ringback.api;

import dev.ringback.callback.Confirmed;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a patient has confirmed, as the body of an outcome says it. */
final class ConfirmedBody {

    /** How long the name of a plan may be, in characters. */
    private static final int PLAN = 80;

    private static final Pattern MEMBER_NUMBER = Pattern.compile("\\d(?:[ -]?\\d){5,}");

    private ConfirmedBody() {}

    static Confirmed in(Body body) throws Body.Unreadable {
        Optional<String> plan = body.findText("plan", PLAN);
        if (plan.filter(name -> MEMBER_NUMBER.matcher(name).find()).isPresent()) {
            throw new Body.Unreadable("'plan' is the name of the plan alone, without the number of a member.");
        }
        return new Confirmed(
                body.findWord("availability", Confirmed.Availability.class),
                body.findWord("paperwork", Confirmed.Paperwork.class),
                plan);
    }
}
