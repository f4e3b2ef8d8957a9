package dev.ringback.intake;

import dev.ringback.callback.ContactId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What Connect tells of contacts, its times as far as they can be true (docs/rules.md §1): a wrong clock, or whoever can send events,
 * must not lose a call, swallow later ones, or move a deadline.
 *
 * @param now when we ask
 */
public record BelievedContacts(Contacts told, Instant now) implements Contacts {

    @Override
    public Optional<Contact> describe(ConnectInstance instance, ContactId contact) {
        return told.describe(instance, contact).map(described -> described.believedAt(now));
    }

    @Override
    public Optional<List<Contact>> summaries(ConnectInstance instance, ContactId contact) {
        return told.summaries(instance, contact)
                .map(tree -> tree.stream().map(leg -> leg.believedAt(now)).toList());
    }
}
