package dev.ringback.desk;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Worker;
import dev.ringback.directory.Directory;
import dev.ringback.directory.MayListen;
import dev.ringback.directory.Person;
import dev.ringback.directory.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what: decided here and nowhere else, and denied unless it is allowed (docs/rules.md §10). docs/permissions.md
 * shows the whole matrix, and a test holds the two together.
 */
public final class Permissions {

    private static final Set<Action> OF_ASSISTANTS = with(
            EnumSet.noneOf(Action.class),
            Action.SEE,
            Action.CLAIM,
            Action.RECORD_OUTCOME,
            Action.RE_TRIAGE,
            Action.ADD_NOTE,
            Action.RECORD_CONSENT,
            Action.RECORD_CALL_WISH,
            Action.HEAR_VOICEMAIL);
    private static final Set<Action> OF_LEADS = with(OF_ASSISTANTS, Action.REASSIGN);
    private static final Set<Action> IN_HOUSE = with(OF_ASSISTANTS, Action.RETURN, Action.PASS_ON);
    private static final Set<Action> OF_MANAGERS = with(IN_HOUSE, Action.REASSIGN);

    private Permissions() {}

    /** Whether {@code person} may do {@code action} with {@code subject}. */
    public static boolean can(Person person, Action action, Subject subject) {
        return person.grants().covers(subject.location())
                && person.grants().covers(subject.bucket())
                && !isKeptFromAgencyOf(person, subject)
                && actionsOf(person.role()).contains(action);
    }

    /** What people in this role may do with one callback or another. */
    public static Set<Action> actionsOf(Role role) {
        return switch (role) {
            case ASSISTANT -> OF_ASSISTANTS;
            case AGENCY_LEAD -> OF_LEADS;
            case COORDINATOR, CLINICIAN -> IN_HOUSE;
            case MANAGER, ADMIN -> OF_MANAGERS;
        };
    }

    /** What people in this role may do whatever the callback. */
    public static Set<Right> rightsOf(Role role) {
        return switch (role) {
            case ASSISTANT -> Set.of();
            case AGENCY_LEAD -> Set.of(Right.READ_NUMBERS);
            case COORDINATOR, CLINICIAN -> Set.of(Right.UNDO_NO);
            case MANAGER -> Set.of(Right.UNDO_NO, Right.READ_DIRECTORY, Right.READ_NUMBERS);
            case ADMIN -> Set.of(Right.UNDO_NO, Right.READ_DIRECTORY, Right.CHANGE_DIRECTORY, Right.READ_NUMBERS);
        };
    }

    /**
     * Whether {@code by} may give {@code subject} to {@code to}: a manager to anybody; a lead to the own agency's people, and only what
     * nobody else's people hold.
     */
    public static boolean canReassign(Person by, Person to, Subject subject, Optional<Worker> holder) {
        boolean withinReach = !by.role().isOfAgency()
                || (by.agency().equals(to.agency())
                        && holder.filter(worker -> !worker.agency().equals(by.agency()))
                                .isEmpty());
        return withinReach && can(by, Action.REASSIGN, subject) && can(to, Action.CLAIM, subject.ofNoAgency());
    }

    /** Whether {@code person} may hear what callers left, where {@code listeners} are those who may. */
    public static boolean mayHear(Person person, Subject subject, MayListen listeners) {
        boolean isAmongThem = switch (listeners) {
            case WORKERS -> true;
            case IN_HOUSE -> !person.role().isOfAgency();
        };
        return isAmongThem && can(person, Action.HEAR_VOICEMAIL, subject);
    }

    /** Whether {@code reader} is told the name of {@code other}: people of an agency are told those of their own agency only. */
    public static boolean mayName(Person reader, PersonId other, Directory directory) {
        return !reader.role().isOfAgency()
                || reader.id().equals(other)
                || directory.person(other.id()).flatMap(Person::agency).equals(reader.agency());
    }

    /** Agencies never see clinical callbacks, what in-house teams work on or have ended, or another agency's work. */
    private static boolean isKeptFromAgencyOf(Person person, Subject subject) {
        return person.role().isOfAgency()
                && (subject.bucket() == Bucket.CLINICAL
                        || subject.stage() != Subject.Stage.AT_THE_DESK
                        || subject.agency()
                                .filter(agency -> !person.agency().orElseThrow().equals(agency))
                                .isPresent());
    }

    private static Set<Action> with(Set<Action> actions, Action... more) {
        Set<Action> all = EnumSet.noneOf(Action.class);
        all.addAll(actions);
        all.addAll(Set.of(more));
        return Collections.unmodifiableSet(all);
    }
}
