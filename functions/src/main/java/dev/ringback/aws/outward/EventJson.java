package dev.ringback.aws.outward;

import dev.ringback.form.DomainEvent;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The {@code detail} of a domain event, as the schemas in docs/events say it. */
public final class EventJson {

    /** Rises when a field goes or changes its meaning; not when one is added. */
    private static final int VERSION = 1;

    private EventJson() {}

    public static String detail(DomainEvent event) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.put("version", VERSION)
                .put("id", event.id())
                .put("callback", event.callback().id())
                .put("location", event.location().id())
                .put("seq", event.seq())
                .put("at", event.at().toString())
                .put("entry", event.entry());
        event.said().asMap().forEach((name, value) -> {
            switch (value) {
                case Long number -> detail.put(name, number);
                case List<?> list -> {
                    ArrayNode array = detail.putArray(name);
                    list.forEach(item -> array.add(item.toString()));
                }
                default -> detail.put(name, value.toString());
            }
        });
        return JsonMapper.shared().writeValueAsString(detail);
    }
}
