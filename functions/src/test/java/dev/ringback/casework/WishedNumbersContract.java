package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.worker;
import static dev.ringback.casework.StoreFixtures.placement;
import static dev.ringback.casework.StoreFixtures.save;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Actor;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Ending;
import dev.ringback.callback.Entry;
import dev.ringback.callback.MissedCalls;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Siblings;
import dev.ringback.callback.WishedBy;
import dev.ringback.callback.Wishes;
import dev.ringback.desk.Rank;
import dev.ringback.desk.UnreadClaim;
import dev.ringback.desk.WorklistEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store promises about a phone on which several patients are called (docs/rules.md §7). */
public abstract class WishedNumbersContract {

    private static final PhoneNumber PHONE = new PhoneNumber("+12125550143");
    private static final CallerAtLocation ANN = new CallerAtLocation(OAK_STREET, new PhoneNumber("+12125550141"));
    private static final CallerAtLocation BOB = new CallerAtLocation(OAK_STREET, new PhoneNumber("+12125550142"));
    private static final CallerAtLocation OWNER = new CallerAtLocation(OAK_STREET, PHONE);
    private static final Instant NINE = at("tue 09:00");
    private static final Instant KEPT = at("wed 09:00");

    /** Empty at first. */
    protected abstract CallbackStore callbacks();

    protected abstract NumberStore numbers();

    private Callback open(CallerAtLocation who) throws Conflict {
        return open(who, callbacks().load(who));
    }

    private Callback open(CallerAtLocation who, CallerRecord record) throws Conflict {
        String id = "callback-" + who.caller().e164().substring(9);
        var opened = ((MissedCalls.Decision.Open)
                        MissedCalls.decide(record, call("contact", NINE), new CallbackId(id), POLICY, NINE))
                .callback();
        return callbacks().open(opened, record.siblings(), placement(opened));
    }

    private Callback wish(Callback callback, Optional<PhoneNumber> number) throws Conflict {
        var wishes = new Wishes(Optional.empty(), number, Optional.empty(), Optional.empty());
        return save(
                callbacks(),
                callback,
                callback.with(new Entry.WishRecorded(NINE, new Actor.Staff(worker(ANA)), wishes)));
    }

    private Callback onThePhone(CallerAtLocation who) throws Conflict {
        return wish(open(who), Optional.of(PHONE));
    }

    private Callback now(Callback callback) {
        return callbacks().find(callback.key()).orElseThrow();
    }

    private WorklistEntry entry(Callback callback) {
        return callbacks()
                .worklistAfter(Rank.FIRST)
                .filter(entry -> entry.key().equals(callback.key()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_wishes_to_be_called_on_another_number_is_taken_with_a_look_from_then_on() throws Conflict {
        Callback anns = onThePhone(ANN);

        assertThat(now(anns).siblings()).isEqualTo(Siblings.SEEN);
        assertThat(callbacks().claim(UnreadClaim.of(entry(anns), worker(ANA), NINE)))
                .isEqualTo(new CallbackStore.Claim.Beside(now(anns)));
        Callback takenBack = wish(now(anns), Optional.empty());
        assertThat(now(takenBack).siblings()).isEqualTo(Siblings.SEEN);
    }

    @Test
    void what_is_open_of_whose_the_number_is_has_seen_a_sibling_once_the_wish_is_noted() throws Conflict {
        Callback owners = open(OWNER);
        WorklistEntry entry = entry(owners);

        numbers().noteWish(PHONE, ANN.caller(), KEPT);

        assertThat(now(owners)).isEqualTo(owners.beside(Siblings.SEEN));
        assertThat(callbacks().claim(UnreadClaim.of(entry, worker(BEN), NINE)))
                .isInstanceOf(CallbackStore.Claim.Beside.class);
        assertThatThrownBy(() -> save(callbacks(), owners, claimedBy(BEN, owners, NINE)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void what_opens_later_of_whose_the_number_is_has_seen_one_from_its_first_moment() throws Conflict {
        numbers().noteWish(PHONE, ANN.caller(), KEPT);

        assertThat(callbacks().load(OWNER).wishedBy()).containsExactly(new WishedBy(ANN.caller(), 1, KEPT));
        Callback owners = open(OWNER);

        assertThat(owners.ordinal()).isEqualTo(2);
        assertThat(now(owners).siblings()).isEqualTo(Siblings.SEEN);
        assertThat(callbacks().load(OWNER).callbacks()).containsExactly(owners);
        assertThat(callbacks().load(OWNER).unreadable()).isEmpty();
    }

    @Test
    void nothing_of_theirs_opens_by_who_has_not_seen_the_wish() throws Conflict {
        CallerRecord before = callbacks().load(OWNER);
        numbers().noteWish(PHONE, ANN.caller(), KEPT);

        assertThatThrownBy(() -> open(OWNER, before)).isInstanceOf(Conflict.class);
    }

    @Test
    void siblings_are_all_that_are_called_on_one_of_its_numbers_once_that_is_noted() throws Conflict {
        Callback anns = onThePhone(ANN);
        Callback bobs = onThePhone(BOB);
        Callback owners = open(OWNER);
        assertThat(callbacks().siblings(anns).callbacks()).containsExactly(owners);

        numbers().noteWish(PHONE, ANN.caller(), KEPT);
        numbers().noteWish(PHONE, BOB.caller(), KEPT);

        assertThat(callbacks().siblings(anns).callbacks()).containsExactly(now(bobs), now(owners));
        assertThat(callbacks().siblings(bobs).callbacks()).containsExactly(now(anns), now(owners));
        assertThat(callbacks().siblings(owners).callbacks()).containsExactly(now(anns), now(bobs));
    }

    @Test
    void a_wish_that_was_taken_back_or_has_ended_with_its_callback_leads_to_no_sibling() throws Conflict {
        numbers().noteWish(PHONE, ANN.caller(), KEPT);
        numbers().noteWish(PHONE, BOB.caller(), KEPT);
        wish(onThePhone(ANN), Optional.empty());
        Callback bobs = onThePhone(BOB);
        save(callbacks(), bobs, bobs.with(new Entry.Closed(NINE, Ending.REACHED_ELSEWHERE, List.of())));

        assertThat(callbacks().siblings(open(OWNER)).callbacks()).isEmpty();
    }

    @Test
    void of_two_who_take_what_is_called_on_one_number_the_second_fails() throws Conflict {
        Callback anns = onThePhone(ANN);
        numbers().noteWish(PHONE, ANN.caller(), KEPT);
        Callback owners = open(OWNER);
        OpenWithPatient besideAnns = callbacks().siblings(anns);
        OpenWithPatient besideOwners = callbacks().siblings(owners);
        Callback byAna = claimedBy(ANA, anns, NINE);
        Callback byBen = claimedBy(BEN, owners, NINE);

        callbacks().take(anns, byAna, besideAnns, placement(byAna));

        assertThatThrownBy(() -> callbacks().take(owners, byBen, besideOwners, placement(byBen)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_number_among_whose_callbacks_a_wish_stands_has_no_record_for_it() throws Conflict {
        numbers().noteWish(PHONE, ANN.caller(), KEPT);

        assertThat(callbacks().records(PHONE)).isEmpty();
        assertThat(callbacks().allOpen()).isEmpty();
        assertThat(callbacks().damaged()).isEmpty();
    }
}
