package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.desk.Placement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A placement as the attributes that the two indexes are made of: {@code worklist} by rank, {@code watch} by timer. */
final class Placed {

    static final String DUE = "due";
    static final String WATCHED = "open";

    /** What is over stands under this for as long as something is pending: a text that it owes, or an alert. */
    static final String PENDING = "pending";

    /** What a callback stands under in the watch whose item cannot be read. */
    static final String DAMAGED = "damaged";

    /** Says since when people know of the damage; goes with the next save, as every attribute of a placement does. */
    static final String DAMAGE_TOLD = "damageTold";

    /** Every attribute that a placement may set; one that it leaves out is removed. */
    static final List<String> ATTRIBUTES =
            List.of("worklist", "rank", "work", "watch", "holder", "lookAt", "expiresAt", DAMAGE_TOLD);

    private Placed() {}

    static Map<String, AttributeValue> attributes(Placement placement) {
        var attributes = new LinkedHashMap<String, AttributeValue>();
        switch (placement) {
            case Placement.InWorklist in -> {
                attributes.put("worklist", s(DUE));
                attributes.put("rank", n(in.rank().value()));
                attributes.put("work", s(in.work().word()));
                timer(attributes, in.timer());
            }
            case Placement.Held held -> {
                attributes.put("watch", s(WATCHED));
                attributes.put("holder", s(held.by().id()));
                timer(attributes, Optional.of(held.until()));
            }
            case Placement.Waiting waiting -> {
                attributes.put("watch", s(WATCHED));
                timer(attributes, Optional.of(waiting.timer()));
            }
            case Placement.Closed closed -> {
                closed.timer().ifPresent(_ -> attributes.put("watch", s(PENDING)));
                timer(attributes, closed.timer());
                attributes.put("expiresAt", n(closed.keptUntil().getEpochSecond()));
            }
        }
        return attributes;
    }

    private static void timer(Map<String, AttributeValue> attributes, Optional<Instant> timer) {
        timer.ifPresent(at -> attributes.put("lookAt", n(at.getEpochSecond())));
    }
}
