package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.desk.Action;
import dev.ringback.desk.Permissions;
import dev.ringback.desk.Subject;
import dev.ringback.directory.ConnectSettings;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Location;
import dev.ringback.directory.Person;
import dev.ringback.intake.Callers;
import dev.ringback.intake.ConnectInstance;
import dev.ringback.intake.Contact;
import dev.ringback.intake.Contacts;
import dev.ringback.intake.TaskAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person may see of somebody who is on the phone with them: by the contact in Connect, or by the number (docs/rules.md §3). */
public final class FindCaller {

    private final Contacts contacts;
    private final CallbackStore callbacks;
    private final CurrentDirectory directory;

    public FindCaller(Contacts contacts, CallbackStore callbacks, CurrentDirectory directory) {
        this.contacts = contacts;
        this.callbacks = callbacks;
        this.directory = directory;
    }

    /**
     * The callback that a contact is about: the one that a task of ours offers; of a call, what is open at the location that was called, else
     * elsewhere, else the last.
     */
    public Optional<Callback> callbackOf(Person reader, ContactId id) {
        return contact(reader, id)
                .flatMap(contact -> TaskAttributes.callbackIn(contact)
                        .map(offered -> callbacks.find(offered).filter(callback -> maySee(reader, callback)))
                        .orElseGet(() -> ofCaller(reader, contact)));
    }

    private Optional<Callback> ofCaller(Person reader, Contact contact) {
        Directory current = directory.current();
        Optional<LocationId> called = contact.endpoints()
                .system()
                .flatMap(Callers::numberIn)
                .flatMap(current::ownerOf)
                .map(Location::id);
        return contact.endpoints()
                .customer()
                .flatMap(Callers::numberIn)
                .filter(number -> !current.isOurOwn(number))
                .flatMap(number -> seen(reader, number)
                        .max(Comparator.comparing(Callback::isOpen)
                                .thenComparing(callback ->
                                        callback.isOpen() && called.equals(Optional.of(callback.location())))
                                .thenComparingInt(Callback::ordinal)));
    }

    /** All that is kept of a number at each location that the reader was granted, in the directory's order. */
    public List<CallerRecord> recordsOf(Person reader, PhoneNumber number) {
        Map<LocationId, CallerRecord> records = callbacks.records(number).stream()
                .collect(Collectors.toMap(record -> record.who().location(), Function.identity()));
        return directory.current().locations().keySet().stream()
                .filter(reader.grants()::covers)
                .flatMap(location -> Stream.ofNullable(records.get(location)))
                .toList();
    }

    /** Connect is asked for the instances of the reader's own locations, which mostly are one. */
    private Optional<Contact> contact(Person reader, ContactId id) {
        return directory.current().locations().values().stream()
                .filter(location -> reader.grants().covers(location.id()))
                .flatMap(location -> location.connect().stream())
                .map(ConnectSettings::instanceArn)
                .distinct()
                .map(ConnectInstance::new)
                .flatMap(instance -> contacts.describe(instance, id).stream())
                .findFirst();
    }

    private Stream<Callback> seen(Person reader, PhoneNumber number) {
        return recordsOf(reader, number).stream()
                .flatMap(record -> record.callbacks().stream())
                .filter(callback -> maySee(reader, callback));
    }

    private static boolean maySee(Person reader, Callback callback) {
        return Permissions.can(reader, Action.SEE, Subject.of(callback));
    }
}
